import { inStates } from '../sql/inStates.ts';
import { decidesCasesOf, reviewersOn } from '../sql/reviewers.ts';
import { query } from '../sql/sql.ts';

export type Overdue = {
  id: string;
  number: string;
  title: string;
  dueOn: string;
  unionId: string;
  unionName: string;
  unionPath: string;
  reviewers: { id: string; email: string | null }[];
};

/** Cases past their day with the people who should decide them, `limit` after `cursor`. */
export const overdueReviews = (today: string, cursor: string, limit: number): Promise<Overdue[]> =>
  query<Overdue>(
    `SELECT a.id, a.number, a.title, a.due_on::text AS "dueOn", u.id AS "unionId", u.name AS "unionName", u.path AS "unionPath", r.reviewers
     FROM applications a JOIN unions u ON u.id = coalesce(a.reviewer_union_id, a.union_id)
     CROSS JOIN LATERAL (
       SELECT jsonb_agg(DISTINCT jsonb_build_object('id', r.account_id, 'email', r.email)) AS reviewers
       FROM ${reviewersOn('$1::date')} r
       WHERE r.union_id = u.id AND ${decidesCasesOf('r', 'a.union_id')} AND r.account_id <> a.account_id) r
     WHERE ${inStates('application', 'inProgress', 'a')} AND a.due_on < $1::date AND a.id > $2 AND r.reviewers IS NOT NULL
     ORDER BY a.id LIMIT $3`,
    [today, cursor, limit],
  );
