import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';

/** Ends a sanction before its term, for instance after an appeal. */
export async function liftSanction(actor: Actor, id: string): Promise<Shown<'sanction'>> {
  await getFor(actor, 'sanction', id, 'lift');
  await transact(actor, { action: 'lift' }, async (tx) => {
    const sanction = await tx.lock('sanction', id);
    assertPossible('sanction', sanction, 'lift');
    tx.update('sanction', sanction, { liftedAt: new Date().toISOString() });
  });
  return get(actor, 'sanction', id);
}

export const verbs = verbsOf('sanction', { lift: liftSanction });
