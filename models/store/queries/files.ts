import type { Tx } from '../writing/transaction.ts';

/** After something was appended to it. */
export async function growFile(tx: Tx, id: string, bytes: number): Promise<void> {
  await tx.query('UPDATE files SET size = size + $2, version = version + 1, updated_at = now() WHERE id = $1', [
    id,
    bytes,
  ]);
}
