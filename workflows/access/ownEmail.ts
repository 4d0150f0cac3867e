// The own e-mail address: it counts for signing in and for lost passwords once a link sent to it has been used.
import { Invalid, NotSignedIn, TooMany } from '../../errors.ts';
import { ownerActor, type PersonActor } from '../../models/store/gates/actor.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { parseEmail } from '../../rules/keywords/email.ts';
import { rulebook } from '../documents/rulebook.ts';
import { deadLink, issueLink, openLink, useUpLink } from './accountLinks.ts';
import type { RequestContext } from './visitor.ts';

const changes = rateLimiter('e-mail changes', 5, 3600);

/** Keeps the address, unverified, and sends the link to it. @throws Invalid, TooMany */
export async function setEmail(actor: PersonActor, value: unknown): Promise<void> {
  if (!actor.accountId) throw new NotSignedIn();
  const email = parseEmail(typeof value === 'string' ? value : '');
  if (!email.ok) throw new Invalid([{ path: 'email', message: email.zh, messageEn: email.en }]);
  const { allowed, retryAfter } = await changes.take(actor.accountId);
  if (!allowed) throw new TooMany(retryAfter, '修改次数过多，请一小时后再试', 'Too many changes; try again in an hour');
  const union = await getRootUnion();
  const rules = (await rulebook()).at(union.path);
  await transact(actor, { action: 'setEmail' }, async (tx) => {
    const account = await tx.lock('account', actor.accountId);
    const kept = tx.update('account', account, { email: email.normalised, emailVerifiedAt: null });
    await issueLink(tx, rules, { account: kept, purpose: 'emailCheck', union, channels: ['email'] });
  });
}

/** @throws Gone; Conflict when another account has verified it meanwhile */
export async function verifyEmail(token: string, context: RequestContext): Promise<void> {
  const link = await openLink(token, context);
  const account = link.opens === 'emailCheck' && (await findOne('account', { id: link.accountId, state: 'active' }));
  if (!account) throw deadLink();
  await transact(ownerActor(account, context), { action: 'verifyEmail' }, async (tx) => {
    const locked = await tx.lock('account', account.id);
    await useUpLink(tx, token, 'emailCheck');
    tx.update('account', locked, { emailVerifiedAt: new Date().toISOString() });
  });
}
