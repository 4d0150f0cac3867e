// Sending. A notice is claimed under a lease, sent outside of any transaction, then marked. A worker that dies in between
// leaves the lease to run out, and the next attempt carries the same id, so a provider that keeps ids sends it once.

import { logger } from '../../logger.ts';
import { type ClaimedNotice, claimNotices, type Outcome, settleNotices } from '../../models/store/queries/notices.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { type CapHold, heldByCap } from './dailyCap.ts';
import { mostAttempts, retryDelay } from './retryDelay.ts';
import { sendableAt } from './sendableAt.ts';
import { toMessage } from './toMessage.ts';
import { PermanentFailure } from './transports/transport.ts';
import type { Transports } from './transports/transports.ts';
import { writeMessages } from './writeMessages.ts';

export type Delivery = { sent: number; retried: number; dead: number; held: number };
type Options = { now?: () => Date; signal?: AbortSignal | undefined; batch?: number };

/** A code nobody can use any more is not worth sending. */
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
    const outcomes = await Promise.all(
      claimed.map((notice) => deliver(notice, { transports, book, now, capped: capped.get(notice.id) })),
    );
    await settleNotices(outcomes);
    for (const { kind } of outcomes) total[kind] += 1;
  }
  return total;
}

type Means = { transports: Transports; book: Rulebook; now: () => Date; capped: CapHold | undefined };

async function deliver(notice: ClaimedNotice, { transports, book, now, capped }: Means): Promise<Outcome> {
  const base = { id: notice.id, version: notice.version };
  // It lies in the account already: what waited was only to be seen.
  if (notice.channel === 'inApp') return { ...base, kind: 'sent', providerId: null, sentAt: now(), forget: false };
  const rules = book.at(notice.unionPath, now());
  const dueAt = sendableAt(now(), rules, notice.urgent);
  if (dueAt > now()) return { ...base, kind: 'held', nextAt: dueAt };
  if (capped) return { ...base, kind: 'held', ...capped };
  const transport = transports[notice.channel];
  const sealed = Boolean(notice.variables.sealed);
  try {
    if (!transport) throw new PermanentFailure('没有配置这个渠道的发送通道');
    if (sealed && now().getTime() - Date.parse(notice.createdAt) > secretMinutes * 60_000)
      throw new PermanentFailure('验证码已过期，不再发送');
    const providerId = await transport.send(toMessage(notice, notice.channel, rules));
    return { ...base, kind: 'sent', providerId, sentAt: now(), forget: sealed && transport.name !== 'sandbox' };
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

function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: Error };
  const text = name === 'TimeoutError' ? '超时，没有答复' : cause?.message ? `${message}: ${cause.message}` : message;
  return text.replace(/\d{7,}/g, '[号码]').slice(0, 480);
}
