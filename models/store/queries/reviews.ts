// Reviews that wait too long: past their day, or where nobody can decide because the reviewers have left or are the applicant.

import { inStates } from '../sql/inStates.ts';
import { decidesCasesOf, reviewersOn } from '../sql/reviewers.ts';
import { query } from '../sql/sql.ts';
import { pathsTo, withinSql } from '../sql/unionPath.ts';
import type { Tx } from '../writing/transaction.ts';

export type Stranded = {
  id: string;
  reviewerUnionId: string;
  reviewerUnionName: string;
  /** The nearest union above that has somebody; null when none has. */
  above: { id: string; name: string; path: string } | null;
};
export type Reviewer = { id: string; unionId: string };

const reviewers = () =>
  `reviewers AS MATERIALIZED (SELECT r.*, u.name AS union_name, u.path FROM ${reviewersOn('$1::date')} r JOIN unions u ON u.id = r.union_id)`;

/** Nobody decides his own case, nor one that he began, nor an appeal against himself. */
const notHisOwn =
  'r.account_id <> a.account_id AND r.account_id IS DISTINCT FROM a.begun_by_id AND r.account_id IS DISTINCT FROM a.recused_id';

/** Open cases whose reviewing union has nobody left, `limit` after `cursor`. */
export const strandedReviews = (today: string, cursor: string, limit: number): Promise<Stranded[]> =>
  query<Stranded>(
    `WITH ${reviewers()}
     SELECT a.id, u.id AS "reviewerUnionId", u.name AS "reviewerUnionName", to_json(above) AS above
     FROM applications a JOIN unions u ON u.id = coalesce(a.reviewer_union_id, a.union_id)
     LEFT JOIN LATERAL (
       SELECT r.union_id AS id, r.union_name AS name, r.path FROM reviewers r
       WHERE ${decidesCasesOf('r', 'a.union_id')} AND ${notHisOwn} AND ${withinSql('u.path', 'r.path')}
       ORDER BY length(r.path) DESC LIMIT 1) above ON true
     WHERE ${inStates('application', 'inProgress', 'a')} AND a.id > $2 AND NOT EXISTS (
       SELECT FROM reviewers r WHERE r.union_id = u.id AND ${notHisOwn} AND ${decidesCasesOf('r', 'a.union_id')})
     ORDER BY a.id LIMIT $3`,
    [today, cursor, limit],
  );

/** Who decides a case at the union that has it, and at the nearest one above where somebody could; not its applicant. */
export const reviewersAndAbove = (
  { unionId, accountId, path }: { unionId: string; accountId: string; path: string },
  today: string,
): Promise<Reviewer[]> =>
  query<Reviewer>(
    `WITH ${reviewers()},
     on_the_way AS (
       SELECT r.account_id AS id, r.union_id, r.path FROM reviewers r
       WHERE r.path = ANY ($2::text[]) AND ${decidesCasesOf('r', '$3::uuid')} AND r.account_id <> $4::uuid)
     SELECT DISTINCT id, union_id AS "unionId" FROM on_the_way
     WHERE path = $5 OR path = (SELECT path FROM on_the_way WHERE path <> $5 ORDER BY length(path) DESC LIMIT 1)
     ORDER BY 1`,
    [today, pathsTo(path), unionId, accountId, path],
  );

export const administratorsOf = (unionIds: readonly string[], today: string): Promise<Reviewer[]> =>
  query<Reviewer>(
    `SELECT DISTINCT r.account_id AS id, r.union_id AS "unionId" FROM ${reviewersOn('$1::date')} r
     WHERE r.decides_lower AND r.union_id = ANY($2) ORDER BY 1`,
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
  await tx.lockName('last reviewer');
  const [row] = await tx.query<{ count: number }>(
    `WITH ${reviewers()},
     leaving AS MATERIALIZED (SELECT * FROM reviewers WHERE grant_id = $2 OR account_id = $3),
     staying AS MATERIALIZED (SELECT * FROM reviewers WHERE grant_id NOT IN (SELECT grant_id FROM leaving)),
     bereft AS MATERIALIZED (
       SELECT * FROM leaving l WHERE NOT EXISTS (
         SELECT FROM staying s WHERE ${withinSql('l.path', 's.path')}
           AND (NOT l.decides_own OR ${decidesCasesOf('s', 'l.union_id')}) AND (NOT l.decides_lower OR s.decides_lower))),
     waiting AS (SELECT union_id, count(*) AS cases FROM applications WHERE ${inStates('application', 'inProgress')} GROUP BY union_id)
     SELECT coalesce(sum(w.cases), 0)::int AS count FROM waiting w JOIN unions u ON u.id = w.union_id
     WHERE EXISTS (SELECT FROM bereft b WHERE ${withinSql('u.path', 'b.path')} AND ${decidesCasesOf('b', 'u.id')})
       AND NOT EXISTS (SELECT FROM staying s WHERE ${withinSql('u.path', 's.path')} AND ${decidesCasesOf('s', 'u.id')})`,
    [today, leaving.grantId ?? null, leaving.accountId ?? null],
  );
  return row?.count ?? 0;
}

export type Overdue = {
  id: string;
  number: string;
  title: string;
  dueOn: string;
  unionId: string;
  unionName: string;
  unionPath: string;
  reviewers: { id: string }[];
};

/** Cases past their day with the people who should decide them, `limit` after `cursor`. */
export const overdueReviews = (today: string, cursor: string, limit: number): Promise<Overdue[]> =>
  query<Overdue>(
    `SELECT a.id, a.number, a.title, a.due_on::text AS "dueOn", u.id AS "unionId", u.name AS "unionName", u.path AS "unionPath", r.reviewers
     FROM applications a JOIN unions u ON u.id = coalesce(a.reviewer_union_id, a.union_id)
     CROSS JOIN LATERAL (
       SELECT jsonb_agg(DISTINCT jsonb_build_object('id', r.account_id)) AS reviewers
       FROM ${reviewersOn('$1::date')} r
       WHERE r.union_id = u.id AND ${decidesCasesOf('r', 'a.union_id')} AND r.account_id <> a.account_id) r
     WHERE ${inStates('application', 'inProgress', 'a')} AND a.due_on < $1::date AND a.id > $2 AND r.reviewers IS NOT NULL
     ORDER BY a.id LIMIT $3`,
    [today, cursor, limit],
  );
