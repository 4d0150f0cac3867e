// What the centralised review reads: the next cases in order, set by set.
import { firstId, lastId } from '../sql/inBatches.ts';
import { query } from '../sql/sql.ts';
import { withinAnySql, withinSql } from '../sql/unionPath.ts';
import type { Tx } from '../writing/transaction.ts';

/** `except`: paths below it that are left to a schedule of their own. */
export type ReviewReach = { path: string; except: readonly string[] };
export type ReviewStretch = ReviewReach & { cursor: string | null; upto: string | null };
const waiting = `FROM applications a JOIN unions u ON u.id = a.union_id
  WHERE a.state = 'submitted' AND a.review_when = 'after' AND ${withinSql('u.path', '$1')} AND NOT (${withinAnySql('u.path', '$2')})`;

/** How many cases wait in a subtree, and the last of them. */
export async function countWaiting({ path, except }: ReviewReach): Promise<{ total: number; upto: string | null }> {
  const [row] = await query<{ total: number; upto: string | null }>(
    `SELECT count(*)::int AS total, (array_agg(a.id ORDER BY a.id DESC))[1] AS upto ${waiting}`,
    [path, except],
  );
  return { total: row?.total ?? 0, upto: row?.upto ?? null };
}

/** The next `limit` ids; with `lock` nobody else decides them, or changes their memberships, before the transaction ends. */
export async function nextCases(
  tx: Tx,
  { path, except, cursor, upto }: ReviewStretch,
  limit: number,
  lock: boolean,
): Promise<string[]> {
  const rows = await tx.query<{ id: string; member_id: string | null }>(
    `SELECT a.id, a.member_id ${waiting} AND a.id > $3 AND a.id <= $4 ORDER BY a.id LIMIT $5 ${lock ? 'FOR NO KEY UPDATE OF a' : ''}`,
    [path, except, cursor ?? firstId, upto ?? lastId, limit],
  );
  const members = rows.flatMap(({ member_id }) => member_id ?? []);
  if (lock && members.length)
    await tx.query('SELECT 1 FROM members WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [members]);
  return rows.map(({ id }) => id);
}
