import { validate as isUuid } from 'uuid';
import type { ChosenEmployer } from '../../contract/formView.ts';
import type { FieldError } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import type { FormField } from '../../rules/engine/documentTypes.ts';
import { otherEmployer } from '../../rules/widgets/employer.ts';

/** As many as one can look through; of a union with more, one finds one's own by its name. */
export const mostListed = 20;

/** The employers of a union, by name; one more than can be listed where there are more. */
export async function employersOf(unionId: unknown): Promise<ChosenEmployer[]> {
  if (!isUuid(unionId)) return [];
  return (await find('employer', { unionId: unionId as string }, { order: 'name', limit: mostListed + 1 })).map(placed);
}

/** One of the employers of a union, however many it has. */
export async function employerIn(unionId: unknown, id: unknown): Promise<ChosenEmployer | undefined> {
  if (!isUuid(unionId) || !isUuid(id)) return undefined;
  const employer = await findOne('employer', { id: id as string, unionId: unionId as string });
  return employer && placed(employer);
}

const placed = ({ id, name, creditCode, address }: Rows['employer']): ChosenEmployer => ({
  id,
  name,
  creditCode,
  address,
});

type Asked = readonly Pick<FormField, 'name' | 'title' | 'widget'>[];

/**
 * The employer beside its union, among the answers to a form that asks for both: the only one of a union is taken, one of several
 * has to be named. @returns the answers, and what is wrong with them
 */
export async function withEmployer(
  fields: Asked,
  answers: Record<string, unknown>,
): Promise<{ answers: Record<string, unknown>; errors: FieldError[] }> {
  const asking = fields.find(({ widget }) => widget === 'employer');
  const union = answers[fields.find(({ widget }) => widget === 'union')?.name ?? ''];
  if (!asking || union === undefined) return { answers, errors: [] };
  const { [asking.name]: given, ...others } = answers;
  if (given !== undefined && given !== otherEmployer) {
    return (await employerIn(union, given))
      ? { answers, errors: [] }
      : { answers: others, errors: [elsewhere(asking.name)] };
  }
  const employers = await employersOf(union);
  if (given === otherEmployer || employers.length === 0 || employers.length > mostListed)
    return { answers, errors: [] };
  const [only] = employers;
  if (only && employers.length === 1) return { answers: { ...answers, [asking.name]: only.id }, errors: [] };
  return { answers, errors: [severalEmployers(asking.name, employers.length)] };
}

const elsewhere = (path: string): FieldError => ({
  path,
  message: '这家单位不属于所选的工会，请重新选择',
  messageEn: 'This employer does not belong to the union chosen; choose again',
});

const severalEmployers = (path: string, count: number): FieldError => ({
  path,
  message: `所选工会有${count}家单位，请选择您的单位；不在其中的选“其他单位”`,
  messageEn: `The union chosen has ${count} employers; choose yours, or “another employer”`,
});
