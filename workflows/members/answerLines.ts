import type { OwnLine } from '../../contract/ownRecord.ts';
import { answerInWords } from '../answers/answerInWords.ts';
import { fieldsNamed, formsBehind } from '../answers/formsBehind.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { Rulebook } from '../documents/rulebook.ts';

/** The answers that a case or a membership keeps, under the names that its forms give them. */
export async function answerLines(
  name: 'application' | 'member',
  id: string,
  answers: Readonly<Record<string, unknown>>,
  book: Rulebook,
  rules: PlaceRules,
): Promise<OwnLine[]> {
  const named = new Set(Object.keys(answers).filter((each) => answers[each] !== null && answers[each] !== ''));
  const fields = fieldsNamed(named, await formsBehind(name, id, book, rules));
  const titles = new Map(fields.map((field) => [field.name, field]));
  // What was agreed to stands among the consents.
  const told = [...named].filter((each) => !titles.get(each)?.consentTo);
  return Promise.all(
    told.map(async (each) => {
      const field = titles.get(each);
      const value = field ? await answerInWords(field, answers[each], rules) : String(answers[each]);
      return { field: each, title: field?.title ?? each, value };
    }),
  );
}
