// What a caller asked for under which Idempotency-Key, so that asking again answers the same and does nothing.
import type { PersonalData } from '../../descriptor/personalData.ts';
import type { Distribution } from '../../descriptor/types.ts';
import { openJson, sealJson } from '../sql/sealedJson.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from './transaction.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { idempotency_keys: { by: 'person', key: 'person_hash' } };

/** How long a repeated request is answered by the first. */
const daysKept = 1;

/** @public Read from every file that owns tables by the law of what tells of a person. */
export const personal: Record<string, PersonalData> = {
  idempotency_keys: {
    copy: {
      no: { zh: '防止重复提交的记录，不含新的信息', en: 'Keeps a request from being done twice; it holds nothing new' },
    },
    kept: {
      says: { zh: '{keys}天后清除。', en: 'Deleted after {keys} day.' },
      forget: { keys: { after: daysKept, from: 'created_at' } },
      onClosing: 'keep',
    },
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

export async function forgetRequestKeys(): Promise<number> {
  const [row] = await query<{ count: number }>(
    `WITH gone AS (DELETE FROM idempotency_keys WHERE created_at < now() - make_interval(days => $1) RETURNING 1)
     SELECT count(*)::int AS count FROM gone`,
    [daysKept],
  );
  return row?.count ?? 0;
}
