import { Invalid } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { refuseWhileBlocked } from '../dependants/refuseWhileBlocked.ts';
import { verbsOf } from '../verb.ts';

/** Deregisters a union: it accepts no more members. Members and open cases stay with it and are shown to the union above. */
export async function closeUnion(actor: Actor, id: string, { reason }: { reason?: string }): Promise<Shown<'union'>> {
  if (!reason?.trim()) throw new Invalid([{ path: 'reason', message: '请写明注销原因', messageEn: 'Give a reason' }]);
  await getFor(actor, 'union', id, 'close');
  await transact(actor, { action: 'close', reason }, async (tx) => {
    const union = await tx.lock('union', id);
    assertPossible('union', union, 'close');
    await refuseWhileBlocked(tx, 'union', id);
    tx.update('union', union, { state: 'closed' });
  });
  return get(actor, 'union', id);
}

export async function reopenUnion(actor: Actor, id: string): Promise<Shown<'union'>> {
  await getFor(actor, 'union', id, 'reopen');
  await transact(actor, { action: 'reopen' }, async (tx) => {
    const union = await tx.lock('union', id);
    assertPossible('union', union, 'reopen');
    tx.update('union', union, { state: 'active' });
  });
  return get(actor, 'union', id);
}

export const verbs = verbsOf('union', { close: closeUnion, reopen: reopenUnion });
