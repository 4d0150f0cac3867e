// What the person could not choose, whoever reviews finds: the union he belongs to, or his employer. The case is judged again by it.
import { Conflict, Invalid } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { assertPossible } from '../assertPossible.ts';
import { judgeNow } from '../cases/judgeCases.ts';
import { loadCase } from '../cases/loadCases.ts';
import { refuseOwnCase } from '../cases/refuseOwnCase.ts';
import { assertReviewer } from '../cases/reviewRoute.ts';
import { rulebook } from '../documents/rulebook.ts';
import { holdsIn } from '../unions/holding.ts';
import { verbsOf } from '../verb.ts';
import { recordVerdicts } from '../verdicts/recordVerdicts.ts';

/** What was found, as answers of the form; the union also as that of the case. */
type Found = { answers: Record<string, string>; unionId?: string };

export const verbs = verbsOf('application', {
  place: (actor, id, { unionId }) =>
    settle(actor, id, 'place', async () => {
      const union = await get(actor, 'union', String(unionId));
      if (union.state !== 'active' || !holdsIn(await rulebook(), union)) throw holdsNobody(union.name);
      return { answers: { union: union.id }, unionId: union.id };
    }),
  employ: (actor, id, { employerId }) =>
    settle(actor, id, 'employ', async () => {
      const employer = await get(actor, 'employer', String(employerId));
      return { answers: { employer: employer.id, unitSituation: 'listed' } };
    }),
});

/** @throws NotFound, Forbidden (scope, own case, not his step), Conflict (state, a process that places nobody) */
async function settle(
  actor: Actor,
  id: string,
  verb: 'place' | 'employ',
  find: () => Promise<Found>,
): Promise<Created<'application'>> {
  await getFor(actor, 'application', id, verb);
  const book = await rulebook();
  return transact(actor, { action: verb }, async (tx) => {
    const application = await tx.lock('application', id);
    refuseOwnCase(actor, application);
    assertPossible('application', application, verb);
    const { answers, unionId } = await find();
    const { process, effect, found } = await loadCase(tx, book, application);
    assertReviewer(actor, process.document.review, 'approve', found);
    if (!effect.settle || !Object.keys(answers).every((name) => name in effect.reads)) throw placesNobody();
    const changed = {
      reviewData: { ...(application.reviewData as object | null), ...answers },
      ...(unionId ? { unionId } : {}),
    };
    const settled = await loadCase(tx, book, { ...application, ...changed } as Rows['application']);
    await effect.settle(tx, [settled.found]);
    const { kept, light } = await judgeNow(settled, tx);
    recordVerdicts(tx, { applicationId: id, unionId: settled.found.union.id }, kept);
    return tx.update('application', application, { ...changed, light });
  });
}

const holdsNobody = (name: string) =>
  new Invalid([
    {
      path: 'unionId',
      message: `${name}不直接接收会员，请选择它下面接收会员的工会`,
      messageEn: `${name} takes no members itself; choose one below it that does`,
    },
  ]);

const placesNobody = () =>
  new Conflict(
    'not-settled',
    `“${getResource('application').title.zh}”所属的事项不落实工会和单位`,
    'The process of this application places nobody',
  );
