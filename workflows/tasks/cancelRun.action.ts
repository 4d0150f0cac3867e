import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';

/** Asks for it: whichever process has the run, or takes it up, ends it after the batch at hand, and its task leaves nothing half done. */
export async function cancelRun(actor: Actor, id: string): Promise<Rows['jobRun']> {
  if (actor.kind === 'person') await getFor(actor, 'jobRun', id, 'cancel');
  return transact(actor, { action: 'cancel' }, async (tx) => {
    const run = await tx.lock('jobRun', id);
    assertPossible('jobRun', run, 'cancel');
    tx.notify('jobs');
    return tx.update('jobRun', run, {
      cancelledAt: run.cancelledAt ?? new Date().toISOString(),
      cancelledById: run.cancelledById ?? actor.accountId,
    });
  });
}

export const verbs = verbsOf('jobRun', { cancel: cancelRun });
