import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { refuseOwnCase } from '../cases/refuseOwnCase.ts';
import { assertReviewing } from '../cases/reviewRoute.ts';

/** A reviewer takes the case up: from now on the applicant cannot withdraw it, and others see who has it. */
export async function openApplication(actor: Actor, id: string): Promise<Rows['application']> {
  await getFor(actor, 'application', id, 'open');
  return transact(actor, { action: 'open' }, async (tx) => {
    const application = await tx.lock('application', id);
    refuseOwnCase(actor, application);
    assertPossible('application', application, 'open');
    const { assignedUnionId, unionId } = application;
    assertReviewing(actor, await tx.findOne('union', { id: assignedUnionId ?? unionId }), 'open');
    return tx.update('application', application, {
      state: 'opened',
      openedAt: new Date().toISOString(),
      openedById: actor.accountId,
      openedBy: actor.label,
    });
  });
}
