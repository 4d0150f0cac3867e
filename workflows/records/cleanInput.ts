import { cleanText } from '../../cleanText.ts';
import type { Resource } from '../../models/descriptor/types.ts';

const texts = new Set(['text', 'longText', 'identity']);

/** What was sent for a record, each text in one spelling; a text in which nobody would see anything is none. */
export function cleanInput<I extends Record<string, unknown>>(resource: Resource, input: I): I {
  const cleaned = Object.entries(input).map(([name, value]) => {
    const kind = resource.fields[name]?.kind ?? '';
    return [name, typeof value === 'string' && texts.has(kind) ? cleanText(value) || null : value];
  });
  return Object.fromEntries(cleaned) as I;
}
