// Five wrong tries at one place, then a pause there that doubles; a hundred anywhere in a day, and only devices known to the
// account get through. Counted is what was typed, in whatever spelling and whether anybody has it or not: a pause tells nothing,
// neither that an account exists nor that a phone and a login name are the same person's. Nobody is shut out by a stranger.

import { TooMany } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { type Actor, ownerActor } from '../../models/store/gates/actor.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { knownDevice } from '../origins/knownDevice.ts';
import { networkOf, type RequestContext } from './visitor.ts';

export type Attempt = {
  /** What was typed, in one spelling. */
  subject: string;
  /** Where from: a device that has signed in to the account before, or a network. */
  place: string;
  isKnown: boolean;
  account: Rows['account'] | undefined;
};

const day = 86_400;
const free = 5;
const freeEverywhere = 100;
const longestPauseMinutes = 60;
const failuresHere = rateLimiter('sign-in failures', free, day);
const pausesHere = rateLimiter('sign-in pauses', 1, longestPauseMinutes * 60);
const failuresEverywhere = rateLimiter('sign-in failures everywhere', freeEverywhere, day);
const pausesEverywhere = rateLimiter('sign-in pauses everywhere', 1, longestPauseMinutes * 60);

const pauseSeconds = (failures: number): number => Math.min(longestPauseMinutes, 2 ** (failures - free)) * 60;

/** @param subject what was typed; of somebody who is signed in, his account */
export function attemptOf(subject: string, account: Rows['account'] | undefined, context: RequestContext): Attempt {
  const device = account && knownDevice(context.device, account.id);
  return { subject, account, place: device ? `device ${device}` : networkOf(context.ip), isKnown: Boolean(device) };
}

/** @throws TooMany while the pause lasts. */
export async function refuseWhileLocked(attempt: Attempt): Promise<void> {
  const { subject, here } = keysOf(attempt);
  const paused = await Promise.all([
    pausesHere.peek(here),
    attempt.isKnown ? undefined : pausesEverywhere.peek(subject),
  ]);
  const seconds = Math.max(0, ...paused.map((pause) => (pause && !pause.allowed ? pause.retryAfter : 0)));
  if (seconds <= 0) return;
  const minutes = Math.ceil(seconds / 60);
  throw new TooMany(
    seconds,
    `登录失败次数过多，请在${minutes}分钟后再试，或改用短信验证码登录，或用“忘记密码”重设密码`,
    `Too many failed sign-ins; try again in ${minutes} min, sign in by a code to your phone, or set a new password by “Forgotten password”`,
  );
}

export async function recordFailure(attempt: Attempt, actor: Actor): Promise<void> {
  const { subject, here } = keysOf(attempt);
  const [locally, overall] = await Promise.all([failuresHere.take(here), failuresEverywhere.take(subject)]);
  if (locally.used >= free) await pausesHere.block(here, pauseSeconds(locally.used));
  const isPaused = overall.used >= freeEverywhere;
  if (isPaused) await pausesEverywhere.block(subject, longestPauseMinutes * 60);
  const { account } = attempt;
  if (!account) return;
  await transact(actor, { action: 'signInFailed' }, async (tx) => {
    const locked = await tx.lock('account', account.id);
    const lockedUntil = isPaused
      ? new Date(Date.now() + longestPauseMinutes * 60_000).toISOString()
      : locked.lockedUntil;
    tx.update('account', locked, { failedSignIns: locked.failedSignIns + 1, lockedUntil });
  });
}

/** Notes the sign-in in the audit and starts counting anew, here. */
export async function recordSignIn(
  attempt: Attempt & { account: Rows['account'] },
  context: RequestContext,
  how: string,
) {
  const { account } = attempt;
  await Promise.all([failuresHere.forget(keysOf(attempt).here), pausesHere.forget(keysOf(attempt).here)]);
  await transact(ownerActor(account, context), { action: 'signIn', reason: how }, async (tx) => {
    const locked = await tx.lock('account', account.id);
    tx.update('account', locked, { failedSignIns: 0, lockedUntil: null });
    tx.auditOnly('account', locked, {});
  });
}

/** What lifts the pauses of an account: they are counted from here. */
export const unlocked = () => ({ failedSignIns: 0, lockedUntil: null, unlockedAt: new Date().toISOString() });

function keysOf({ subject, place, account }: Attempt): { subject: string; here: string } {
  const counted = `${subject} ${account?.unlockedAt ?? ''}`;
  return { subject: counted, here: `${counted} ${place}` };
}
