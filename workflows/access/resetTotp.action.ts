import { Forbidden } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { endSessionsOf } from '../../models/store/queries/sessions.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';
import { tellAccount } from './tellAccount.ts';

/** For a lost authenticator, with a reason: the person is told, signed out everywhere, and reads only until he has set up another. @throws Forbidden for one's own */
export async function resetTotp(actor: Actor, id: string, { reason }: { reason: string }): Promise<Shown<'account'>> {
  await getFor(actor, 'account', id, 'resetTotp');
  if (id === actor.accountId)
    throw new Forbidden(
      'own-factor',
      '不能重置自己的动态口令，请由另一位安全管理员办理',
      'Nobody resets his own second factor; another security administrator does',
    );
  await transact(actor, { action: 'resetTotp', reason }, async (tx) => {
    const account = await tx.lock('account', id);
    assertPossible('account', account, 'resetTotp');
    tx.update('account', account, { totpSecret: null, totpConfirmed: false });
    await endSessionsOf(tx, id);
    await tellAccount(tx, account, 'account.totpReset');
  });
  return get(actor, 'account', id);
}

export const verbs = verbsOf('account', {
  resetTotp: (actor, id, input) => resetTotp(actor, id, input as { reason: string }),
});
