import { query } from '../sql/sql.ts';
import type { Tx } from '../writing/transaction.ts';

/** After something was appended to it. */
export async function growFile(tx: Tx, id: string, bytes: number): Promise<void> {
  await tx.query('UPDATE files SET size = size + $2, version = version + 1, updated_at = now() WHERE id = $1', [
    id,
    bytes,
  ]);
}

/** Those whose time is over, with their content. @returns how many. */
export async function forgetFiles(): Promise<number> {
  const [row] = await query<{ count: number }>(
    'WITH gone AS (DELETE FROM files WHERE expires_at < now() RETURNING 1) SELECT count(*)::int AS count FROM gone',
  );
  return row?.count ?? 0;
}
