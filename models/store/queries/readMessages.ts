import { query } from '../sql/sql.ts';

/** Messages of an account that were opened just now; those of others, and those opened before, stay as they are. */
export async function markMessagesRead(accountId: string, ids: readonly string[]): Promise<void> {
  await query(
    `UPDATE notices SET read_at = now() WHERE account_id = $1 AND channel = 'inApp' AND read_at IS NULL AND id = ANY($2)`,
    [accountId, ids],
  );
}
