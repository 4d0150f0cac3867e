// Whose cases somebody has who is away: the deputy's, the deputy of the deputy's, or nobody's, and then they are the union's.
import type { Rows } from '../../models/rows.ts';
import type { UnionReviewer } from '../../models/store/queries/colleagues.ts';
import { find } from '../../models/store/sql/find.ts';

type Absence = Pick<Rows['absence'], 'unionId' | 'accountId' | 'deputyId' | 'untilOn'>;

export const absencesOn = (unionIds: readonly string[], day: string): Promise<Rows['absence'][]> =>
  find('absence', { unionId: [...unionIds], fromOn: { lte: day }, untilOn: { gte: day } });

/** @returns who stands in for the one who is away; undefined where nobody does who may decide what he may */
export function standInFor(
  away: Absence,
  absences: readonly Absence[],
  reviewers: readonly UnionReviewer[],
): string | undefined {
  const seen = new Set<string>();
  let now: Absence | undefined = away;
  while (now?.deputyId && !seen.has(now.accountId)) {
    seen.add(now.accountId);
    const deputyId: string = now.deputyId;
    const next: Absence | undefined = absences.find(
      (each) => each.accountId === deputyId && each.unionId === away.unionId,
    );
    if (!next) return mayReplace(away, deputyId, reviewers) ? deputyId : undefined;
    now = next;
  }
  return undefined;
}

/** A deputy gains no power: who may decide less, or no longer, is none. */
export function mayReplace(
  { unionId, accountId }: Pick<Absence, 'unionId' | 'accountId'>,
  deputyId: string,
  reviewers: readonly UnionReviewer[],
): boolean {
  const at = (id: string) => reviewers.filter((each) => each.id === id && each.unionId === unionId);
  const [his, deputys] = [at(accountId), at(deputyId)];
  return (
    deputys.length > 0 &&
    (['decidesOwn', 'decidesLower'] as const).every(
      (power) => !his.some((each) => each[power]) || deputys.some((each) => each[power]),
    )
  );
}
