import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { membershipOf } from '../cases/carryOut.ts';
import { loadCase } from '../cases/loadCases.ts';
import { takeBackHanging } from '../cases/takeBackRows.ts';
import { rulebook } from '../documents/rulebook.ts';
import { notify } from '../notices/notifyApplicant.ts';

/** The applicant takes a submitted application back, until somebody has opened it. What it did on submission is undone. */
export async function withdrawApplication(actor: Actor, id: string): Promise<Rows['application']> {
  await getFor(actor, 'application', id, 'withdraw', { as: 'self' });
  const book = await rulebook();
  return transact(actor, { action: 'withdraw' }, async (tx) => {
    const application = await tx.lock('application', id);
    assertPossible('application', application, 'withdraw');
    const loaded = await loadCase(tx, book, application);
    if (application.reviewWhen === 'after') {
      await takeBackHanging(tx, loaded);
      await loaded.effect.undo(tx, [loaded.found], { because: 'withdrawn', reason: '本人撤回申请' });
    }
    const withdrawn = tx.update('application', application, { state: 'withdrawn', silentOn: null });
    notify(tx, 'withdrawn', {
      ...loaded.found,
      reason: undefined,
      application: withdrawn,
      process: loaded.process,
      member: membershipOf(loaded),
    });
    return withdrawn;
  });
}
