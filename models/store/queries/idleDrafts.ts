import { query } from '../sql/sql.ts';

export type IdleDraft = { id: string; unionPath: string };

/** Drafts that nobody has touched since a moment, `limit` after `cursor`. */
export const idleDrafts = (since: Date, cursor: string, limit: number): Promise<IdleDraft[]> =>
  query<IdleDraft>(
    `SELECT a.id, u.path AS "unionPath" FROM applications a JOIN unions u ON u.id = a.union_id
     WHERE a.state = 'draft' AND a.updated_at < $1 AND a.id > $2 ORDER BY a.id LIMIT $3`,
    [since, cursor, limit],
  );
