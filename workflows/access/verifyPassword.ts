import { NotSignedIn, TooMany } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { answerNotBefore } from './answerNotBefore.ts';
import { findByIdentifier } from './findByIdentifier.ts';
import { isPassword } from './hashPassword.ts';
import { type Attempt, attemptOf, recordFailure, refuseWhileLocked } from './lockOut.ts';
import { subjectOf } from './signInIdentifier.ts';
import { networkOf, type RequestContext, visitor } from './visitor.ts';

export type Whose = { identifier: unknown } | { accountId: string };
export type Verified = Attempt & { account: Rows['account'] };

const tries = rateLimiter('password tries', 60, 600);

/** Whose password this is. Counts a failure, never a success. Unknown names fail alike, in words and in time. */
export async function verifyPassword(whose: Whose, password: unknown, context: RequestContext): Promise<Verified> {
  return answerNotBefore(200, async () => {
    const { allowed, retryAfter } = await tries.take(networkOf(context.ip));
    if (!allowed) throw new TooMany(retryAfter, '尝试次数过多，请稍后再试', 'Too many tries; try later');
    const isOwner = 'accountId' in whose;
    const account = await (isOwner ? findOne('account', { id: whose.accountId }) : findByIdentifier(whose.identifier));
    const attempt = attemptOf(isOwner ? whose.accountId : subjectOf(whose.identifier), account, context);
    await refuseWhileLocked(attempt);
    const given = typeof password === 'string' ? password.slice(0, 500) : '';
    if ((await isPassword(given, account?.passwordHash)) && account?.state === 'active') return { ...attempt, account };
    await recordFailure(attempt, visitor(context));
    throw wrongCredentials();
  });
}

export const wrongCredentials = () =>
  new NotSignedIn('wrong-credentials', '账号或密码不正确，请核对后再试', 'The account or the password is wrong');
