// What a caller asked for under which Idempotency-Key, so that asking again answers the same and does nothing.
import { query } from './sql.ts';

export type KnownRequest = { requestHash: string; status: number | null; response: unknown; isStale: boolean };

/** True when the key is new and now ours. */
export async function claimRequestKey(accountId: string, key: string, requestHash: string): Promise<boolean> {
  const rows = await query(
    'INSERT INTO idempotency_keys (account_id, key, request_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key',
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
    'UPDATE idempotency_keys SET status = $3, response = $4 WHERE account_id = $1 AND key = $2',
    [accountId, key, status, JSON.stringify(response)],
    { prepared: true },
  );
}

export async function releaseRequestKey(accountId: string, key: string): Promise<void> {
  await query('DELETE FROM idempotency_keys WHERE account_id = $1 AND key = $2', [accountId, key]);
}
