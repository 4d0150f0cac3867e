import type { Rows } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import type { FormDocument, FormField } from '../../rules/engine/documentTypes.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { formsOfCase } from './formOfCase.ts';

/** The forms whose answers a case or a membership keeps, the newest first. */
export async function formsBehind(
  name: 'application' | 'member',
  id: string,
  book: Rulebook,
  rules: PlaceRules,
): Promise<FormDocument[]> {
  const cases = await find('application', name === 'member' ? { memberId: id } : { id }, {
    order: '-createdAt',
    limit: 20,
  });
  return formsBehindCases(name, cases, book, rules);
}

/** The same of cases that are at hand, the newest first. */
export async function formsBehindCases(
  name: 'application' | 'member',
  cases: readonly Rows['application'][],
  book: Rulebook,
  rules: PlaceRules,
): Promise<FormDocument[]> {
  const filled = (await Promise.all(cases.map((each) => formsOfCase(each, rules)))).flat();
  return name === 'member' ? [...filled, ...formsInForce(book, rules)] : filled;
}

/** A membership that came without a case was filled in on one of the forms in force. */
const formsInForce = (book: Rulebook, rules: PlaceRules): FormDocument[] =>
  book.published('process').flatMap(({ key }) => {
    const form = rules.document('process', key)?.document.form;
    return (form && rules.document('form', form)?.document) || [];
  });

/** Each field once, as the first of the forms has it. */
export function fieldsNamed(named: ReadonlySet<string>, forms: readonly FormDocument[]): FormField[] {
  const fields = new Map<string, FormField>();
  for (const field of forms.flatMap((form) => form.fields))
    if (named.has(field.name) && !fields.has(field.name)) fields.set(field.name, field);
  return [...fields.values()];
}
