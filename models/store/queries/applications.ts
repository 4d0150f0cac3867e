// What verbs ask about applications as a whole: drafts nobody touched, how long a decision usually takes.
import { inStates } from '../sql/inStates.ts';
import { query } from '../sql/sql.ts';
import { withinSql } from '../sql/unionPath.ts';

/** Fewer would be chance, and one case alone would be somebody's. */
const fewest = 20;
const newestOfUnion = 500;
const newestOfAll = 20_000;
const recent = `${inStates('application', 'decided')} AND process = $1 AND decided_at >= now() - interval '180 days'`;

/**
 * Median seconds from submission to decision at the first of these unions, nearest first, that has twenty decided cases of
 * the last 180 days; of those above the first, everything below them counts. Reads so many of the newest, not all.
 */
export async function medianSeconds(process: string, paths: readonly string[]): Promise<number | undefined> {
  const [own = ''] = paths;
  const [row] = await query<{ seconds: number }>(
    `WITH own AS (
       SELECT submitted_at, decided_at FROM applications
       WHERE ${recent} AND union_id = (SELECT id FROM unions WHERE path = $2) ORDER BY decided_at DESC LIMIT ${newestOfUnion}),
     newest AS (
       SELECT union_id, submitted_at, decided_at FROM applications WHERE ${recent} ORDER BY decided_at DESC LIMIT ${newestOfAll}),
     cases AS (
       SELECT 0 AS step, submitted_at, decided_at FROM own
       UNION ALL
       SELECT c.step, n.submitted_at, n.decided_at FROM newest n JOIN unions u ON u.id = n.union_id
       JOIN unnest($3::text[]) WITH ORDINALITY AS c (top, step) ON ${withinSql('u.path', 'c.top')})
     SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - submitted_at)::float8) AS seconds
     FROM cases GROUP BY step HAVING count(*) >= ${fewest} ORDER BY step LIMIT 1`,
    [process, own, paths],
    { replica: true },
  );
  return row?.seconds;
}

export type IdleDraft = { id: string; unionPath: string };

/** Drafts that nobody has touched since a moment, `limit` after `cursor`. */
export const idleDrafts = (since: Date, cursor: string, limit: number): Promise<IdleDraft[]> =>
  query<IdleDraft>(
    `SELECT a.id, u.path AS "unionPath" FROM applications a JOIN unions u ON u.id = a.union_id
     WHERE a.state = 'draft' AND a.updated_at < $1 AND a.id > $2 ORDER BY a.id LIMIT $3`,
    [since, cursor, limit],
  );

/** Cases that count as approved on a day because nobody has decided them, `limit` after `cursor`. */
export const silentCases = (day: string, cursor: string, limit: number): Promise<{ id: string }[]> =>
  query<{ id: string }>(
    `SELECT id FROM applications WHERE silent_on <= $1 AND ${inStates('application', 'inProgress')} AND id > $2
     ORDER BY id LIMIT $3`,
    [day, cursor, limit],
  );
