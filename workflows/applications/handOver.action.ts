// A case is given to a colleague: it leaves one inbox and stands in another's, and both see who gave it to whom, when and why.
import { config } from '../../config.ts';
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
import { enqueueNotice } from '../notices/enqueueNotice.ts';
import { nameEvent } from '../notices/noticeEvents.ts';
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
    for (const told of holders.of(receiver.id).flatMap((each) => each ?? []))
      enqueueNotice(tx, loaded.process.rules, {
        template: 'review.handedOver',
        event: nameEvent('review.handedOver', id, handed.version, told),
        accountId: told,
        unionId: application.unionId,
        applicationId: id,
        variables: {
          'application.number': application.number,
          'application.title': application.title,
          link: `${config.origin}/admin#/inbox/${id}`,
        },
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
