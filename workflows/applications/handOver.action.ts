// A case is given to a colleague: it leaves one inbox and stands in another's, and both see who gave it to whom, when and why.
import { Conflict, Invalid } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { assertPossible } from '../assertPossible.ts';
import { colleaguesFor, holdersBeside, isWithAnother } from '../cases/colleagues.ts';
import { loadCase } from '../cases/loadCases.ts';
import { refuseOwnCase } from '../cases/refuseOwnCase.ts';
import { assertReviewer } from '../cases/reviewRoute.ts';
import { rulebook } from '../documents/rulebook.ts';
import { tellOfCase } from '../notices/tellOfCase.ts';
import { verbsOf } from '../verb.ts';

export const verbs = verbsOf('application', {
  handOver: (actor, id, { accountId, note }) => handOver(actor, id, String(accountId), note as string | undefined),
});

/** @throws NotFound, Forbidden (scope, own case, not his step), Conflict (state, another has it), Invalid (who may not decide it) */
async function handOver(
  actor: Actor,
  id: string,
  accountId: string,
  note: string | undefined,
): Promise<Created<'application'>> {
  await getFor(actor, 'application', id, 'handOver');
  const book = await rulebook();
  return transact(actor, { action: 'handOver', reason: note?.trim() }, async (tx) => {
    const application = await tx.lock('application', id);
    refuseOwnCase(actor, application);
    assertPossible('application', application, 'handOver');
    const holders = await holdersBeside(actor);
    if (isWithAnother(actor, holders, application)) throw heldBy(application.openedBy);
    const loaded = await loadCase(tx, book, application);
    assertReviewer(actor, loaded.process.document.review, 'approve', loaded.found);
    const receiver = (await colleaguesFor(actor, loaded)).find((each) => each.id === accountId);
    if (!receiver) throw mayNotDecide();
    const handed = tx.update('application', application, {
      state: 'opened',
      openedAt: new Date().toISOString(),
      openedById: receiver.id,
      openedBy: receiver.name,
    });
    // Whoever is away learns of it when he is back: told is who has it until then.
    const has = holders.of(receiver.id).flatMap((each) => each ?? []);
    tellOfCase(tx, loaded.process.rules, handed, {
      event: 'review.handedOver',
      to: has.map((each) => ({ id: each, unionId: application.unionId })),
      at: 'inbox',
    });
    return handed;
  });
}

const heldBy = (name: string | null) =>
  new Conflict(
    'held-by-another',
    `这件正由${name}审核，请由他本人转交`,
    `${name} has it on the desk; only he hands it over`,
  );

const mayNotDecide = () =>
  new Invalid([
    {
      path: 'accountId',
      message: '所选的人对这件没有审核权限，请转交给本工会能审核它的同事',
      messageEn: 'This person may not decide the case; choose a colleague of your union who may',
    },
  ]);
