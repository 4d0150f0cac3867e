import type { NumberKind } from '../../contract/search.ts';
import { normaliseNumber } from '../../rules/keywords/parsed.ts';

const phone = /^1[3-9]\d{9}$/;
/** As long as a number of a resident's card, of the first or the second generation. */
const document = /^(?:\d{15}|\d{17}[\dX])$/;

/** What whole number of a person a text is. Undefined for any other text. */
export function numberKind(text: string): NumberKind | undefined {
  const bare = normaliseNumber(text);
  if (phone.test(bare)) return 'phone';
  return document.test(bare) ? 'documentNumber' : undefined;
}
