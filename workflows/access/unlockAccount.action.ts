import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';
import { unlocked } from './lockOut.ts';

/** Ends a lock-out before its time. */
export async function unlockAccount(actor: Actor, id: string): Promise<Shown<'account'>> {
  await getFor(actor, 'account', id, 'unlock');
  await transact(actor, { action: 'unlock' }, async (tx) => {
    const account = await tx.lock('account', id);
    assertPossible('account', account, 'unlock');
    tx.update('account', account, unlocked());
  });
  return get(actor, 'account', id);
}

export const verbs = verbsOf('account', { unlock: unlockAccount });
