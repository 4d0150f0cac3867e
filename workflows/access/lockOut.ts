// Five wrong tries, then a pause that doubles. Names that belong to nobody are paused just the same, so a pause tells nothing.

import { TooMany } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { transact } from '../../models/store/writing/transaction.ts';

export type Subject = { account: Rows['account'] } | { unknown: string };

const free = 5;
const longestPauseMinutes = 60;
const failuresOfNobody = rateLimiter('sign-in failures', free, 86_400);
const pausesOfNobody = rateLimiter('sign-in pauses', 1, longestPauseMinutes * 60);

const pauseSeconds = (failures: number): number => Math.min(longestPauseMinutes, 2 ** (failures - free)) * 60;

/** @throws TooMany while the pause lasts. */
export async function refuseWhileLocked(subject: Subject): Promise<void> {
  const seconds =
    'account' in subject ? secondsUntil(subject.account.lockedUntil) : await pauseOfNobody(subject.unknown);
  if (seconds <= 0) return;
  const minutes = Math.ceil(seconds / 60);
  throw new TooMany(
    seconds,
    `登录失败次数过多，请在${minutes}分钟后再试，或改用短信验证码登录`,
    `Too many failed sign-ins; try again in ${minutes} min, or sign in by code`,
  );
}

export async function recordFailure(subject: Subject, actor: Actor): Promise<void> {
  if ('unknown' in subject) return recordFailureOfNobody(subject.unknown);
  await transact(actor, { action: 'signInFailed' }, async (tx) => {
    const account = await tx.lock('account', subject.account.id);
    const failures = account.failedSignIns + 1;
    const lockedUntil = failures < free ? null : new Date(Date.now() + pauseSeconds(failures) * 1000).toISOString();
    tx.update('account', account, { failedSignIns: failures, lockedUntil });
  });
}

/** Notes the sign-in in the audit and starts counting anew. */
export async function recordSignIn(account: Rows['account'], actor: Actor, how: string): Promise<void> {
  await transact(
    { ...actor, kind: 'person', accountId: account.id, label: account.name ?? '未实名账号' },
    { action: 'signIn', reason: how },
    async (tx) => {
      const locked = await tx.lock('account', account.id);
      tx.update('account', locked, { failedSignIns: 0, lockedUntil: null });
      tx.auditOnly('account', locked, {});
    },
  );
}

async function recordFailureOfNobody(name: string): Promise<void> {
  const { used } = await failuresOfNobody.take(name);
  if (used >= free) await pausesOfNobody.block(name, pauseSeconds(used));
}

async function pauseOfNobody(name: string): Promise<number> {
  const { allowed, retryAfter } = await pausesOfNobody.peek(name);
  return allowed ? 0 : retryAfter;
}

const secondsUntil = (time: string | null | undefined): number =>
  time ? Math.ceil((Date.parse(time) - Date.now()) / 1000) : 0;
