// What has happened is undone, and with it what hangs on it: by a withdrawal, a rejection, a return, or because an approval is taken back.

import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { ReviewVerb } from '../../rules/engine/documentTypes.ts';
import { ownReasons } from '../audit/ownReasons.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import type { Why } from '../effect.ts';
import { notify } from '../notices/notifyApplicant.ts';
import { writeMessagesIn } from '../notices/writeMessages.ts';
import { byEffect } from './byEffect.ts';
import type { LoadedCase } from './loadCases.ts';
import { membershipOf } from './membershipOf.ts';
import { takeBackHanging, takeBackRows } from './takeBackRows.ts';

/** Cases that were reviewed afterwards and are not to stay; of the others nothing has happened. */
export async function undoProvisional(tx: Tx, cases: readonly LoadedCase[], why: Why): Promise<void> {
  for (const { effect, isDone, cases: group } of byEffect(cases)) {
    if (!isDone) continue;
    await takeBackHanging(tx, group);
    await effect.undo(
      tx,
      group.map(({ found }) => found),
      why,
    );
  }
}

/** @param goesOn it is the same case under another process, and nothing is told. @returns the cases as they are now, in the same order */
export async function withdrawCases(
  tx: Tx,
  cases: readonly LoadedCase[],
  { goesOn = false } = {},
): Promise<Created<'application'>[]> {
  await undoProvisional(tx, cases, { because: 'withdrawn', reason: ownReasons.withdrawn.zh });
  return cases.map((each) => {
    const { found, process } = each;
    const application = tx.update('application', found.application, {
      state: 'withdrawn',
      proposal: null,
      silentOn: null,
    });
    if (!goesOn)
      notify(tx, 'withdrawn', { ...found, process, application, reason: undefined, member: membershipOf(each) });
    return application;
  });
}

/** An approval where its effect can be; a rejection where nothing had happened that it undid; a return is answered by its applicant. */
export const canBeTakenBack = ({ effect, found }: LoadedCase, verb: ReviewVerb): boolean =>
  effect.undoable && (verb === 'approve' || (verb === 'reject' && found.application.reviewWhen !== 'after'));

/**
 * Decisions as if they had not been taken: the case, what it made, the messages.
 * @param options `retells`: messages that have gone out are no hindrance, because their people are told of this as well
 * @throws Conflict where something came after one
 */
export async function takeBackDecisions(
  tx: Tx,
  book: Rulebook,
  cases: readonly LoadedCase[],
  { retells = false } = {},
): Promise<Created<'application'>[]> {
  for (const { found } of cases) await writeMessagesIn(tx, book, found.application.id);
  await takeBackRows(tx, cases, retells);
  const approved = cases.filter(({ found }) => found.application.state === 'approved');
  for (const { effect, cases: group } of byEffect(approved))
    await effect.takeBack(
      tx,
      group.map(({ found }) => found),
    );
  return cases.map(({ found: { application } }) => tx.update('application', application, asWaiting(application)));
}

type Decided = Created<'application'>;
const asWaiting = ({ openedAt, decidedAt, firstDecidedAt, spotCheck }: Decided): Partial<Rows['application']> => ({
  // Submitting forgets who had opened it, so whoever is named opened it this time.
  state: openedAt ? 'opened' : 'submitted',
  reason: null,
  decidedAt: null,
  decidedById: null,
  decidedBy: null,
  undoUntil: null,
  undoneAt: new Date().toISOString(),
  ...(firstDecidedAt === decidedAt ? { firstDecidedAt: null } : {}),
  // Approved again, it is drawn again: the lot is the same.
  ...(spotCheck === 'open' && { spotCheck: null, checkUnionId: null }),
});
