import type { FormField } from '../../rules/engine/documentTypes.ts';
import { formWidgets } from '../../rules/engine/formWidgets.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { recordTitles, type TitleOf } from './recordTitles.ts';

/**
 * An answer as people read it: the name of the place or union chosen, the word of the code. `rules`: of where the form is filled
 * in, in the language it is read in.
 */
export async function answerInWords(
  field: FormField,
  value: unknown,
  rules: PlaceRules,
  titleOf: TitleOf = recordTitles(),
): Promise<string> {
  // Cases that are kept may have been filled in with a widget that is no more.
  const { record, besides, inWords } = formWidgets.get(field.widget) ?? {};
  if (value === undefined || value === null || value === '') return '';
  if (inWords) return inWords(value, rules.language);
  const said = String(value);
  if (besides?.[said]) return besides[said][rules.language];
  if (record) return (await titleOf(record, said)) || said;
  const items = field.choices ? rules.options(field.choices)?.items : undefined;
  return items?.find(({ code }) => code === value)?.label || said;
}
