import type { Tx } from '../writing/transaction.ts';

export type RoundProgress = {
  cursor: string;
  done: number;
  approved: number;
  rejected: number;
  leftToInbox: number;
  result: unknown;
};

/** In the batch's own transaction: whatever is killed, the cursor and the writes agree. */
export async function advanceRound(tx: Tx, id: string, progress: RoundProgress): Promise<void> {
  const { cursor, done, approved, rejected, leftToInbox, result } = progress;
  await tx.query(
    `UPDATE review_rounds SET cursor = $2, done = done + $3, approved = approved + $4, rejected = rejected + $5, left_to_inbox = left_to_inbox + $6,
       result = $7, version = version + 1, updated_at = now() WHERE id = $1`,
    [id, cursor, done, approved, rejected, leftToInbox, JSON.stringify(result)],
  );
}
