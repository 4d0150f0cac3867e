import { createHash } from 'node:crypto';
import { BadRequest, Conflict, Invalid } from '../../errors.ts';
import {
  answerRequestKey,
  answerRequestKeyIn,
  claimRequestKey,
  readRequestKey,
  releaseRequestKey,
} from '../../models/store/requestKeys.ts';
import type { Tx } from '../../models/store/transaction.ts';

export type Answer = { status: number; body: unknown };
/** Keeps the answer in the transaction of the work; work that does not do so has it kept afterwards. */
export type KeepAnswer = (tx: Tx, answer: Answer) => void;

/**
 * Does the work once per account and key; asking again with the same content gets the first answer again.
 * A refusal keeps nothing: it may be corrected and sent again under the same key.
 */
export async function onceOnly(
  accountId: string,
  key: string | undefined,
  request: unknown,
  work: (keep: KeepAnswer) => Promise<Answer>,
): Promise<Answer> {
  if (key === undefined) return work(() => undefined);
  if (!/^[\x21-\x7e]{1,100}$/.test(key)) {
    throw new BadRequest(
      'bad-key',
      'Idempotency-Key 应为1至100个可见字符',
      'Idempotency-Key is 1 to 100 visible characters',
    );
  }
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
  if (!(await claimRequestKey(accountId, key, hash))) {
    const known = await readRequestKey(accountId, key);
    if (known && known.requestHash !== hash) throw otherRequest();
    if (known?.status) return { status: known.status, body: known.response };
    if (known && !known.isStale) throw stillRunning();
  }
  let kept = false;
  const keep: KeepAnswer = (tx, { status, body }) => {
    kept = true;
    answerRequestKeyIn(tx, accountId, key, status, body);
  };
  try {
    const answer = await work(keep);
    if (!kept) await answerRequestKey(accountId, key, answer.status, answer.body);
    return answer;
  } catch (error) {
    await releaseRequestKey(accountId, key);
    throw error;
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

const stillRunning = () =>
  new Conflict(
    'still-running',
    '同样的请求正在处理，请稍后查询结果',
    'The same request is being processed; ask again shortly',
  );
