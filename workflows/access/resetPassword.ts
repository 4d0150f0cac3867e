// A forgotten password: a link by mail, or a code by SMS, and a new one. Neither tells whether an account exists.

import { TooMany } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { ownerActor } from '../../models/store/gates/actor.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { endSessionsOf } from '../../models/store/queries/sessions.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { ownReasons } from '../audit/ownReasons.ts';
import { rulebook } from '../documents/rulebook.ts';
import { deadLink, issueLink, openLink, useUpLink } from './accountLinks.ts';
import { answerNotBefore } from './answerNotBefore.ts';
import { checkedPassword } from './checkedPassword.ts';
import { findByIdentifier } from './findByIdentifier.ts';
import { unlocked } from './lockOut.ts';
import { tellAccount } from './tellAccount.ts';
import { networkOf, type RequestContext, visitor } from './visitor.ts';

const requestsOfNetwork = rateLimiter('reset requests of a network', 20, 3600);
const requestsForAccount = rateLimiter('reset requests for an account', 3, 3600);

/** Sends a link to the verified e-mail address of whoever it names, and says nothing about whether there is one. */
export async function requestPasswordReset(identifier: unknown, context: RequestContext): Promise<void> {
  await answerNotBefore(300, async () => {
    const { allowed, retryAfter } = await requestsOfNetwork.take(networkOf(context.ip));
    if (!allowed)
      throw new TooMany(retryAfter, '申请次数过多，请一小时后再试', 'Too many requests; try again in an hour');
    const account = await findByIdentifier(identifier);
    if (account?.state !== 'active' || !account.email || !account.emailVerifiedAt) return;
    if (!(await requestsForAccount.take(account.id)).allowed) return;
    await transact(visitor(context), { action: 'requestReset' }, async (tx) => {
      tx.auditOnly('account', account, {});
      await sendResetLink(tx, account, ['email']);
    });
  });
}

/** To the person himself, at his phone and verified e-mail; nobody else sees it. */
export async function sendResetLink(
  tx: Tx,
  account: Rows['account'],
  channels?: readonly ('sms' | 'email')[],
): Promise<void> {
  const union = await getRootUnion();
  const rules = (await rulebook()).at(union.path);
  await issueLink(tx, rules, { account, purpose: 'passwordReset', union, ...(channels ? { channels } : {}) });
}

/** A new password by the link. All sessions end, the lock-out too. @throws Gone, Invalid */
export async function resetPassword(token: string, password: unknown, context: RequestContext): Promise<void> {
  const link = await openLink(token, context);
  const account = link.opens === 'passwordReset' && (await findOne('account', { id: link.accountId, state: 'active' }));
  if (!account) throw deadLink();
  const passwordHash = await checkedPassword(password, account);
  await transact(
    ownerActor(account, context),
    { action: 'setPassword', reason: ownReasons.resetLink.zh },
    async (tx) => {
      const locked = await tx.lock('account', account.id);
      await useUpLink(tx, token, 'passwordReset');
      tx.update('account', locked, {
        passwordHash,
        passwordChangedAt: new Date().toISOString(),
        ...unlocked(),
      });
      await endSessionsOf(tx, account.id);
      await tellAccount(tx, account, 'account.passwordChanged');
    },
  );
}
