import { validate as isUuid } from 'uuid';
import type { Tx } from '../../models/store/writing/transaction.ts';

type Answered = { read: Partial<Record<'employer' | 'unitName' | 'otherUnitName', string | undefined>> };
type Employed = { employerId: string | null; employerName: string | null };

/** Where each person works: the employer he chose, by its present name, or the name he wrote. One query for all. */
export async function employersByCase<C extends Answered>(tx: Tx, cases: readonly C[]): Promise<Map<C, Employed>> {
  const ids = [...new Set(cases.flatMap(({ read: { employer } }) => (isUuid(employer) ? [employer as string] : [])))];
  const found = ids.length ? await tx.find('employer', { id: ids }) : [];
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return new Map(
    cases.map((each) => {
      const { employer = '', unitName, otherUnitName } = each.read;
      const written = unitName ?? otherUnitName ?? null;
      const name = names.get(employer);
      return [each, name ? { employerId: employer, employerName: name } : { employerId: null, employerName: written }];
    }),
  );
}
