import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';
import { inviteAccount } from './inviteAccount.ts';
import { sendResetLink } from './resetPassword.ts';

/** A new link to the person himself: his invitation while he has not accepted it, afterwards to set a new password. Nobody else sees it. */
export async function sendLink(actor: Actor, id: string): Promise<Shown<'account'>> {
  await getFor(actor, 'account', id, 'sendLink');
  await transact(actor, { action: 'sendLink' }, async (tx) => {
    const account = await tx.lock('account', id);
    assertPossible('account', account, 'sendLink');
    tx.auditOnly('account', account, {});
    if (account.state === 'invited') await inviteAccount(tx, account);
    else await sendResetLink(tx, account);
  });
  return get(actor, 'account', id);
}

export const verbs = verbsOf('account', { sendLink });
