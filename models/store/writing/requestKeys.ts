// What a caller asked for under which Idempotency-Key, so that asking again answers the same and does nothing.
import type { Distribution, PersonalData } from '../../descriptor/types.ts';
import { openJson, sealJson } from '../sql/sealedJson.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from './transaction.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { idempotency_keys: { by: 'person', key: 'person_hash' } };

/** @public Read from every file that owns tables by the law of what tells of a person. */
export const personal: Record<string, PersonalData> = {
  idempotency_keys: {
    copy: {
      no: { zh: '防止重复提交的记录，不含新的信息', en: 'Keeps a request from being done twice; it holds nothing new' },
    },
    kept: { zh: '一天后清除。', en: 'Deleted after a day.' },
  },
};

export type KeptRequest = { requestHash: string; status: number; response: unknown };

export async function readRequestKey(accountId: string, key: string): Promise<KeptRequest | undefined> {
  const [row] = await query<KeptRequest>(
    'SELECT request_hash AS "requestHash", status, response FROM idempotency_keys WHERE account_id = $1 AND key = $2',
    [accountId, key],
  );
  return row && { ...row, response: openJson(row.response) };
}

/** The transaction fails when the key is taken. */
export function keepRequestKey(tx: Tx, accountId: string, key: string, kept: KeptRequest): void {
  const values = [accountId, key, kept.requestHash, kept.status, sealJson(kept.response)];
  tx.attachStatement(
    (bind) =>
      `INSERT INTO idempotency_keys (account_id, key, request_hash, status, response) VALUES (${values.map(bind).join(', ')})`,
  );
}

/** An idempotency key is good for a day. */
export async function forgetRequestKeys(): Promise<number> {
  const [row] = await query<{ count: number }>(
    `WITH gone AS (DELETE FROM idempotency_keys WHERE created_at < now() - interval '1 day' RETURNING 1) SELECT count(*)::int AS count FROM gone`,
  );
  return row?.count ?? 0;
}
