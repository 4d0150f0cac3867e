// Who reviews beside somebody, and who of them may decide a case.
import { decidesCasesOf, reviewersOn } from '../sql/reviewers.ts';
import { query } from '../sql/sql.ts';
import { withinSql } from '../sql/unionPath.ts';

export type ReviewingColleague = { id: string; name: string };

const colleagues = `SELECT DISTINCT r.account_id AS id, coalesce(a.name, a.login_name, '') AS name
  FROM ${reviewersOn('$1::date')} r JOIN accounts a ON a.id = r.account_id JOIN unions u ON u.id = r.union_id
  WHERE r.union_id = ANY($2)`;

/** What somebody may decide as a reviewer for a union. */
export type UnionReviewer = ReviewingColleague & { unionId: string; decidesOwn: boolean; decidesLower: boolean };

/** Everybody who reviews for one of these unions, once for each grant. */
export const reviewersOf = (unionIds: readonly string[], today: string): Promise<UnionReviewer[]> =>
  query<UnionReviewer>(
    `SELECT r.account_id AS id, coalesce(a.name, a.login_name, '') AS name, r.union_id AS "unionId",
       r.decides_own AS "decidesOwn", r.decides_lower AS "decidesLower"
     FROM ${reviewersOn('$1::date')} r JOIN accounts a ON a.id = r.account_id
     WHERE r.union_id = ANY($2) ORDER BY name, id`,
    [today, unionIds],
  );

/** Of them, those who may decide the cases of a union. */
export const reviewersWhoDecide = (
  unionIds: readonly string[],
  today: string,
  at: { id: string; path: string },
): Promise<ReviewingColleague[]> =>
  query<ReviewingColleague>(
    `${colleagues} AND ${withinSql('$3', 'u.path')} AND ${decidesCasesOf('r', '$4::uuid')} ORDER BY name, id`,
    [today, unionIds, at.path, at.id],
  );
