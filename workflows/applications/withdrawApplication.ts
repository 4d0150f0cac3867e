import type { Actor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { assertPossible } from '../assertPossible.ts';
import { ownApplication } from '../cases/applicant.ts';
import { loadCase } from '../cases/loadCases.ts';
import { withdrawCases } from '../cases/undoCases.ts';
import { rulebook } from '../documents/rulebook.ts';

/** The applicant takes a submitted application back, until somebody has opened it. What it did on submission is undone. */
export async function withdrawApplication(actor: Actor, id: string): Promise<Created<'application'>> {
  await ownApplication(actor, id);
  const book = await rulebook();
  return transact(actor, { action: 'withdraw' }, async (tx) => {
    const application = await tx.lock('application', id);
    assertPossible('application', application, 'withdraw');
    const [withdrawn] = await withdrawCases(tx, [await loadCase(tx, book, application)]);
    return withdrawn as Created<'application'>;
  });
}
