// Sending. A notice is claimed under a lease, sent outside of any transaction, then marked. A worker that dies in between
// leaves the lease to run out, and the next attempt carries the same id, so a provider that keeps ids sends it once.

import { logger } from '../../logger.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import { type ClaimedNotice, claimNotices, type Outcome, settleNotices } from '../../models/store/queries/notices.ts';
import { type KeptSending, keepSendings, tellReceipts } from '../../models/store/queries/sendings.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { type CapHold, heldByCap } from './dailyCap.ts';
import { isFirstAiling } from './isFirstAiling.ts';
import { mostAttempts, retryDelay } from './retryDelay.ts';
import { sendableAt } from './sendableAt.ts';
import { toMessage } from './toMessage.ts';
import { sendByEither, type Trial } from './transports/failover.ts';
import { type Message, PermanentFailure } from './transports/transport.ts';
import type { Transports } from './transports/transports.ts';
import { writeMessages } from './writeMessages.ts';

export type Delivery = { sent: number; retried: number; dead: number; held: number };
type Options = { now?: () => Date; signal?: AbortSignal | undefined; batch?: number };

const actor = jobActor('notices');

/** A code nobody can use any more is not worth sending. What is not urgent may wait, and is made void by whoever ends it. */
const secretMinutes = 10;

/** Sends all that is due, in batches, until nothing is. Many processes may do this at once. */
export async function deliverNotices(transports: Transports, options: Options = {}): Promise<Delivery> {
  const { now = () => new Date(), signal, batch = 20 } = options;
  const total: Delivery = { sent: 0, retried: 0, dead: 0, held: 0 };
  await writeMessages({ signal });
  while (!signal?.aborted) {
    const claimed = await claimNotices(batch, now());
    if (!claimed.length) break;
    const book = await rulebook();
    const capped = await heldByCap(claimed, book, now());
    const hasCodes = transports.sms.second && claimed.some(({ urgent }) => urgent);
    const means = { transports, book, now, secondFirst: Boolean(hasCodes && (await isFirstAiling(book, now()))) };
    const sendings: KeptSending[] = [];
    const outcomes = await Promise.all(
      claimed.map((notice) => deliver(notice, { ...means, capped: capped.get(notice.id), sendings })),
    );
    await transact(actor, { action: 'update' }, async (tx) => {
      const told = await keepSendings(tx, sendings);
      await settleNotices(tx, outcomes);
      await tellReceipts(tx, told);
    });
    for (const { kind } of outcomes) total[kind] += 1;
  }
  return total;
}

type Means = {
  transports: Transports;
  book: Rulebook;
  now: () => Date;
  secondFirst: boolean;
  capped: CapHold | undefined;
  /** Each attempt is added. */
  sendings: KeptSending[];
};

async function deliver(notice: ClaimedNotice, means: Means): Promise<Outcome> {
  const { book, now, capped } = means;
  const base = { id: notice.id, version: notice.version };
  // It lies in the account already: what waited was only to be seen.
  if (notice.channel === 'inApp')
    return { ...base, kind: 'sent', provider: null, providerId: null, sentAt: now(), forget: false };
  const rules = book.at(notice.unionPath, now());
  const dueAt = sendableAt(now(), rules, notice.urgent);
  if (dueAt > now()) return { ...base, kind: 'held', nextAt: dueAt };
  if (capped) return { ...base, kind: 'held', ...capped };
  const sealed = Boolean(notice.variables.sealed);
  try {
    if (notice.urgent && sealed && now().getTime() - Date.parse(notice.createdAt) > secretMinutes * 60_000)
      throw new PermanentFailure('验证码已过期，不再发送');
    const message = toMessage(notice, notice.channel, rules);
    const sent = await (notice.channel === 'sms' ? sendSms(notice, message, means) : sendMail(message, means));
    return { ...base, kind: 'sent', sentAt: now(), forget: sealed && !sent.isSandbox, ...sent };
  } catch (error) {
    const dead = error instanceof PermanentFailure || notice.attempts >= mostAttempts;
    const lastError = reasonOf(error);
    // Aloud: a dead message is an error for the operators, not a line among others.
    logger[dead ? 'error' : 'warn'](
      { notice: notice.id, template: notice.template, attempts: notice.attempts, lastError },
      dead ? 'notice is dead' : 'notice will be tried again',
    );
    if (dead) return { ...base, kind: 'dead', lastError, forget: sealed };
    return { ...base, kind: 'retried', lastError, nextAt: new Date(now().getTime() + retryDelay(notice.attempts)) };
  }
}

type Sent = { provider: Trial['provider'] | null; providerId: string | null; isSandbox: boolean };

async function sendSms({ id, attempts }: ClaimedNotice, message: Message, means: Means): Promise<Sent> {
  const { sms } = means.transports;
  const sentAt = means.now();
  const trials = await sendByEither(sms, message, means.secondFirst);
  for (const { provider, messageId, error } of trials)
    means.sendings.push({
      ...{ noticeId: id, provider, attempt: attempts, sentAt },
      // A gateway without ids of its own names a message by ours.
      messageId: error ? null : (messageId ?? id),
      refused: error ? reasonOf(error) : null,
    });
  const last = trials.at(-1) as Trial;
  if (last.error) throw last.error;
  return { provider: last.provider, providerId: last.messageId, isSandbox: sms[last.provider]?.name === 'sandbox' };
}

async function sendMail(message: Message, { transports: { email } }: Means): Promise<Sent> {
  if (!email) throw new PermanentFailure('没有配置这个渠道的发送通道');
  return { provider: null, providerId: await email.send(message), isSandbox: email.name === 'sandbox' };
}

function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: Error };
  const text = name === 'TimeoutError' ? '超时，没有答复' : cause?.message ? `${message}: ${cause.message}` : message;
  return text.replace(/\d{7,}/g, '[号码]').slice(0, 480);
}
