// Cases that nobody can decide where they lie: the reviewers of a union have left, or are the applicant.
import { query } from '../sql/sql.ts';
import { withinSql } from '../sql/unionPath.ts';
import type { Tx } from '../writing/transaction.ts';

export type Stranded = {
  id: string;
  reviewerUnionId: string;
  reviewerUnionName: string;
  /** The nearest union above that has somebody; null when none has. */
  above: { id: string; name: string; path: string } | null;
};
export type Reviewer = { id: string; email: string | null; unionId: string };

/** Everybody who may decide cases that day. An operator decides the cases of his own union only, an administrator those below too. */
const reviewers = `reviewers AS MATERIALIZED (
  SELECT g.id AS grant_id, g.account_id, g.role, u.id AS union_id, u.name, u.path
  FROM grants g JOIN accounts c ON c.id = g.account_id AND c.state = 'active' JOIN unions u ON u.id = g.union_id
  WHERE g.role IN ('unionAdmin', 'unionOperator') AND g.revoked_at IS NULL
    AND g.valid_from <= $1::date AND (g.valid_to IS NULL OR g.valid_to >= $1::date))`;

/** Open cases whose reviewing union has nobody left, `limit` after `cursor`. */
export const strandedReviews = (today: string, cursor: string, limit: number): Promise<Stranded[]> =>
  query<Stranded>(
    `WITH ${reviewers}
     SELECT a.id, u.id AS "reviewerUnionId", u.name AS "reviewerUnionName", to_json(above) AS above
     FROM applications a JOIN unions u ON u.id = coalesce(a.reviewer_union_id, a.union_id)
     LEFT JOIN LATERAL (
       SELECT r.union_id AS id, r.name, r.path FROM reviewers r
       WHERE r.role = 'unionAdmin' AND r.account_id <> a.account_id AND ${withinSql('u.path', 'r.path')}
       ORDER BY length(r.path) DESC LIMIT 1) above ON true
     WHERE a.state IN ('submitted', 'opened') AND a.id > $2 AND NOT EXISTS (
       SELECT FROM reviewers r WHERE r.union_id = u.id AND r.account_id <> a.account_id AND (r.role = 'unionAdmin' OR a.union_id = u.id))
     ORDER BY a.id LIMIT $3`,
    [today, cursor, limit],
  );

export const administratorsOf = (unionIds: readonly string[], today: string): Promise<Reviewer[]> =>
  query<Reviewer>(
    `WITH ${reviewers}
     SELECT DISTINCT c.id, c.email, r.union_id AS "unionId" FROM reviewers r JOIN accounts c ON c.id = r.account_id
     WHERE r.role = 'unionAdmin' AND r.union_id = ANY($2) ORDER BY 1`,
    [today, unionIds],
  );

/**
 * Open cases that only these grants, or this person's, let anybody decide. One asks at a time, so that of the last two who
 * leave together one is still seen.
 */
export async function casesOnlyTheyDecide(
  tx: Tx,
  leaving: { grantId?: string; accountId?: string },
  today: string,
): Promise<number> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('last reviewer'))");
  const [row] = await tx.query<{ count: number }>(
    `WITH ${reviewers},
     leaving AS MATERIALIZED (SELECT * FROM reviewers WHERE grant_id = $2 OR account_id = $3),
     staying AS MATERIALIZED (SELECT * FROM reviewers WHERE grant_id NOT IN (SELECT grant_id FROM leaving)),
     bereft AS MATERIALIZED (
       SELECT * FROM leaving l WHERE NOT EXISTS (
         SELECT FROM staying s WHERE ${withinSql('l.path', 's.path')} AND (s.role = 'unionAdmin' OR l.role = 'unionOperator' AND s.union_id = l.union_id))),
     waiting AS (SELECT union_id, count(*) AS cases FROM applications WHERE state IN ('submitted', 'opened') GROUP BY union_id)
     SELECT coalesce(sum(w.cases), 0)::int AS count FROM waiting w JOIN unions u ON u.id = w.union_id
     WHERE EXISTS (SELECT FROM bereft b WHERE ${withinSql('u.path', 'b.path')} AND (b.role = 'unionAdmin' OR b.union_id = u.id))
       AND NOT EXISTS (SELECT FROM staying s WHERE ${withinSql('u.path', 's.path')} AND (s.role = 'unionAdmin' OR s.union_id = u.id))`,
    [today, leaving.grantId ?? null, leaving.accountId ?? null],
  );
  return row?.count ?? 0;
}
