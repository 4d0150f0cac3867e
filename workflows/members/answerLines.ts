import type { OwnLine } from '../../contract/ownRecord.ts';
import type { FormDocument } from '../../rules/engine/documentTypes.ts';
import { answerInWords } from '../answers/answerInWords.ts';
import { fieldsNamed } from '../answers/formsBehind.ts';
import type { TitleOf } from '../answers/recordTitles.ts';
import type { PlaceRules } from '../documents/placeRules.ts';

/** The answers that a case or a membership keeps, under the names that its forms (`formsBehind`) give them. */
export async function answerLines(
  answers: Readonly<Record<string, unknown>>,
  forms: readonly FormDocument[],
  rules: PlaceRules,
  titleOf?: TitleOf,
): Promise<OwnLine[]> {
  const named = new Set(Object.keys(answers).filter((each) => answers[each] !== null && answers[each] !== ''));
  const fields = fieldsNamed(named, forms);
  const titles = new Map(fields.map((field) => [field.name, field]));
  // What was agreed to stands among the consents.
  const told = [...named].filter((each) => !titles.get(each)?.consentTo);
  return Promise.all(
    told.map(async (each) => {
      const field = titles.get(each);
      const value = field ? await answerInWords(field, answers[each], rules, titleOf) : String(answers[each]);
      return { field: each, title: field?.title ?? each, value };
    }),
  );
}
