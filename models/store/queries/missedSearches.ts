// Words that found nothing. Counted without audit: nobody who searches is known, and nothing about him is kept.
import { v7 as newId } from 'uuid';
import { query } from '../sql/sql.ts';
import { pathsTo } from '../sql/unionPath.ts';

export const keptDays = 90;
/** Of one day and region; who types at random fills no more. */
const mostADay = 500;

type Missed = { words: string; unionId: string; day: string; times: number };

export async function countMissed({ words, unionId, day, times }: Missed): Promise<void> {
  await query(
    `INSERT INTO missed_searches (id, words, union_id, day, times)
     SELECT $1::uuid, $2::text, $3::uuid, $4::date, $5::int
     WHERE (SELECT count(*) FROM missed_searches WHERE union_id = $3::uuid AND day = $4::date) < ${mostADay}
     ON CONFLICT (words, union_id, day) DO UPDATE SET times = missed_searches.times + excluded.times`,
    [newId(), words, unionId, day, times],
  );
}

export type MissedWords = { words: string; times: number };
const mostRead = 1000;

/** What was looked for of late at a union and at those above it, the most frequent first. */
export const missedAlong = (path: string): Promise<MissedWords[]> =>
  query<MissedWords>(
    `SELECT m.words, sum(m.times)::int AS times FROM missed_searches m JOIN unions u ON u.id = m.union_id
     WHERE u.path = ANY($1) AND m.state = 'open' GROUP BY m.words ORDER BY times DESC, m.words LIMIT ${mostRead}`,
    [pathsTo(path)],
  );

export async function forgetMissed(today: string): Promise<number> {
  const rows = await query(`DELETE FROM missed_searches WHERE day < $1::date - ${keptDays} RETURNING id`, [today]);
  return rows.length;
}
