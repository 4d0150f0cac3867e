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
       SELECT jsonb_agg(DISTINCT jsonb_build_object('id', c.id, 'email', c.email)) AS reviewers
       FROM grants g JOIN accounts c ON c.id = g.account_id AND c.state = 'active'
       WHERE g.union_id = u.id AND (g.role = 'unionAdmin' OR g.role = 'unionOperator' AND u.id = a.union_id) AND g.revoked_at IS NULL
         AND g.valid_from <= $1::date AND (g.valid_to IS NULL OR g.valid_to >= $1::date) AND c.id <> a.account_id) r
     WHERE a.state IN ('submitted', 'opened') AND a.due_on < $1::date AND a.id > $2 AND r.reviewers IS NOT NULL
     ORDER BY a.id LIMIT $3`,
    [today, cursor, limit],
  );
