import { Invalid } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { ownerActor } from '../../models/store/gates/actor.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { today } from '../today.ts';
import { deadLink, openLink, useUpLink } from './accountLinks.ts';
import { assertUnclaimed, refusingTwice } from './bindIdentity.ts';
import { checkedPassword } from './checkedPassword.ts';
import { type IdentityRequest, readIdentity } from './readIdentity.ts';
import type { RequestContext } from './visitor.ts';

/**
 * The first visit of an invited person: he says who he is and chooses a password, and his account is in use. Whoever invited him
 * may have said name and document beforehand; then they agree. @throws Gone, Invalid, Conflict
 */
export async function acceptInvitation(
  token: string,
  request: IdentityRequest & { password: unknown },
  context: RequestContext,
): Promise<Rows['account']> {
  const link = await openLink(token, context);
  const account = link.opens === 'invitation' && (await findOne('account', { id: link.accountId, state: 'invited' }));
  if (!account) throw deadLink();
  const identity = readIdentity(request, today());
  assertExpected(account, identity);
  const passwordHash = await checkedPassword(request.password, { ...account, ...identity });
  return refusingTwice(() =>
    transact(ownerActor(account, context), { action: 'acceptInvitation' }, async (tx) => {
      const locked = await tx.lock('account', account.id);
      await useUpLink(tx, token, 'invitation');
      if (locked.state !== 'invited') throw deadLink();
      if (locked.documentNumber !== identity.documentNumber) await assertUnclaimed(tx, identity);
      const now = new Date().toISOString();
      return tx.update('account', locked, {
        ...identity,
        boundAt: now,
        state: 'active',
        passwordHash,
        passwordChangedAt: now,
        // The link went nowhere else, so the address is his.
        ...(locked.email && !locked.phone ? { emailVerifiedAt: now } : {}),
      });
    }),
  );
}

function assertExpected(account: Rows['account'], identity: Pick<Rows['account'], 'name' | 'documentNumber'>): void {
  const wrong = (['name', 'documentNumber'] as const).find(
    (field) => account[field] && account[field] !== identity[field],
  );
  if (!wrong) return;
  throw new Invalid([
    {
      path: wrong,
      message: '与邀请您的工会登记的不一致，请核对；登记有误的，请联系邀请您的工会',
      messageEn:
        'It differs from what the union that invited you has on file; check it, or ask that union to correct it',
    },
  ]);
}
