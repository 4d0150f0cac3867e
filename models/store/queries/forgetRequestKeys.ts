import { query } from '../sql/sql.ts';

/** An idempotency key is good for a day. */
export async function forgetRequestKeys(): Promise<number> {
  const [row] = await query<{ count: number }>(
    `WITH gone AS (DELETE FROM idempotency_keys WHERE created_at < now() - interval '1 day' RETURNING 1) SELECT count(*)::int AS count FROM gone`,
  );
  return row?.count ?? 0;
}
