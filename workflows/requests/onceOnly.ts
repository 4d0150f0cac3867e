import { createHash } from 'node:crypto';
import { BadRequest, Invalid } from '../../errors.ts';
import { keepRequestKey, readRequestKey } from '../../models/store/writing/requestKeys.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';

export type Answer<B = unknown> = { status: number; body: B };
/** Keeps the key and the answer in the transaction of the work: either all are there or none. */
export type KeepAnswer = (tx: Tx, answer: Answer) => void;

/**
 * Does the work once per account and key; asking again with the same content gets the first answer again. The key is a
 * row that only one transaction can write: a second one fails on it, changes nothing, and is answered with what the first one kept.
 * A refusal keeps nothing: it may be corrected and sent again under the same key.
 */
export async function onceOnly<B>(
  accountId: string,
  key: string | undefined,
  request: unknown,
  work: (keep: KeepAnswer) => Promise<Answer<B>>,
): Promise<Answer<B>> {
  if (key === undefined) return work(() => undefined);
  if (!/^[\x21-\x7e]{1,100}$/.test(key)) {
    throw new BadRequest(
      'bad-key',
      'Idempotency-Key 应为1至100个可见字符',
      'Idempotency-Key is 1 to 100 visible characters',
    );
  }
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
  try {
    return await work((tx, { status, body }) =>
      keepRequestKey(tx, accountId, key, { requestHash, status, response: body }),
    );
  } catch (error) {
    const kept = await readRequestKey(accountId, key);
    if (!kept) throw error;
    if (kept.requestHash !== requestHash) throw otherRequest();
    return { status: kept.status, body: kept.response as B };
  }
}

const otherRequest = () =>
  new Invalid(
    [
      {
        path: 'Idempotency-Key',
        message: '这个键已用于内容不同的请求，请换一个新的键',
        messageEn: 'This key was used for a different request; use a new one',
      },
    ],
    'Idempotency-Key 已用于另一个请求',
    'The Idempotency-Key was used for another request',
    'key-reused',
  );
