import { NotSignedIn, TooMany } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { answerNotBefore } from './answerNotBefore.ts';
import { findByIdentifier } from './findByIdentifier.ts';
import { isPassword } from './hashPassword.ts';
import { recordFailure, refuseWhileLocked, type Subject } from './lockOut.ts';
import { networkOf } from './visitor.ts';

export type Whose = { identifier: unknown } | { accountId: string };

const tries = rateLimiter('password tries', 60, 600);

/** The account whose password this is. Counts a failure, never a success. Unknown names fail alike, in words and in time. */
export async function verifyPassword(whose: Whose, password: unknown, actor: Actor): Promise<Rows['account']> {
  return answerNotBefore(200, async () => {
    const { allowed, retryAfter } = await tries.take(networkOf(actor.ip));
    if (!allowed) throw new TooMany(retryAfter, '尝试次数过多，请稍后再试', 'Too many tries; try later');
    const account = await accountOf(whose);
    const subject: Subject = account
      ? { account }
      : { unknown: 'identifier' in whose ? String(whose.identifier).slice(0, 200) : '' };
    await refuseWhileLocked(subject);
    const given = typeof password === 'string' ? password.slice(0, 500) : '';
    if ((await isPassword(given, account?.passwordHash)) && account?.state === 'active') return account;
    await recordFailure(subject, actor);
    throw wrongCredentials();
  });
}

export const wrongCredentials = () =>
  new NotSignedIn('wrong-credentials', '账号或密码不正确，请核对后再试', 'The account or the password is wrong');

function accountOf(whose: Whose): Promise<Rows['account'] | undefined> {
  if ('accountId' in whose) return findOne('account', { id: whose.accountId });
  return typeof whose.identifier === 'string' ? findByIdentifier(whose.identifier) : Promise.resolve(undefined);
}
