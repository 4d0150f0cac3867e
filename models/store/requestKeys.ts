// What a caller asked for under which Idempotency-Key, so that asking again answers the same and does nothing.
import { query } from './sql.ts';
import type { Tx } from './transaction.ts';

// A key need not survive a crash of the database: what it guards is held by constraints. So writing one waits for no disk.
const unsynced = "(SELECT set_config('synchronous_commit', 'off', true) AS setting) AS unsynced";

export type KnownRequest = { requestHash: string; status: number | null; response: unknown; isStale: boolean };

/** True when the key is new and now ours. The claim need not reach the disk before the work does. */
export async function claimRequestKey(accountId: string, key: string, requestHash: string): Promise<boolean> {
  const rows = await query(
    `INSERT INTO idempotency_keys (account_id, key, request_hash)
     SELECT $1::uuid, $2, $3 FROM ${unsynced} WHERE setting IS NOT NULL ON CONFLICT DO NOTHING RETURNING key`,
    [accountId, key, requestHash],
    { prepared: true },
  );
  return rows.length > 0;
}

/** Stale: claimed a minute ago and never answered, so whoever claimed it is gone. */
export async function readRequestKey(accountId: string, key: string): Promise<KnownRequest | undefined> {
  const [row] = await query<KnownRequest>(
    `SELECT request_hash AS "requestHash", status, response, status IS NULL AND created_at < now() - interval '1 minute' AS "isStale"
     FROM idempotency_keys WHERE account_id = $1 AND key = $2`,
    [accountId, key],
  );
  return row;
}

export async function answerRequestKey(
  accountId: string,
  key: string,
  status: number,
  response: unknown,
): Promise<void> {
  await query(
    `UPDATE idempotency_keys SET status = $3, response = $4 FROM ${unsynced}
     WHERE account_id = $1 AND key = $2 AND setting IS NOT NULL`,
    [accountId, key, status, JSON.stringify(response)],
    { prepared: true },
  );
}

/** The same in the transaction of the work itself: either both are there or neither. */
export function answerRequestKeyIn(tx: Tx, accountId: string, key: string, status: number, response: unknown): void {
  tx.also(
    (bind) =>
      `UPDATE idempotency_keys SET status = ${bind(status)}, response = ${bind(JSON.stringify(response))} WHERE account_id = ${bind(accountId)} AND key = ${bind(key)}`,
  );
}

export async function releaseRequestKey(accountId: string, key: string): Promise<void> {
  await query('DELETE FROM idempotency_keys WHERE account_id = $1 AND key = $2', [accountId, key]);
}
