// The decision: lock the row, check the state, act, record who and when, tell the person. Two reviewers at once: one gets a 409.

import { Invalid } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { getCase } from '../cases/getCase.ts';
import { refuseOwnCase } from '../cases/refuseOwnCase.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import type { Effect } from '../effects/effect.ts';
import { notify } from '../notices/notifyApplicant.ts';
import { undoMinutes } from './undoApproval.ts';

export type DecisionVerb = 'approve' | 'return' | 'reject';
export type DecisionInput = {
  reason?: string | undefined;
  fix?: string | undefined;
  fieldNotes?: Record<string, string> | undefined;
  roundId?: string | undefined;
};

const outcomes = { approve: 'approved', return: 'returned', reject: 'rejected' } as const;

export const approveApplication = (actor: Actor, id: string, input: DecisionInput = {}) =>
  decideApplication(actor, id, 'approve', input);
/** As one of many: it can be taken back for some minutes, and the person is told after them. */
export const approveUndoably = (actor: Actor, id: string) =>
  decideApplication(actor, id, 'approve', {}, new Date(Date.now() + undoMinutes * 60_000));
export const returnApplication = (actor: Actor, id: string, input: DecisionInput) =>
  decideApplication(actor, id, 'return', input);
export const rejectApplication = (actor: Actor, id: string, input: DecisionInput) =>
  decideApplication(actor, id, 'reject', input);

/** @throws NotFound, Forbidden (scope, own case), Conflict (state), Invalid (a refusal without a reason). */
export async function decideApplication(
  actor: Actor,
  id: string,
  verb: DecisionVerb,
  input: DecisionInput,
  undoUntil?: Date,
): Promise<Rows['application']> {
  if (actor.kind === 'person') await getFor(actor, 'application', id, verb);
  if (verb !== 'approve' && !input.reason?.trim()) {
    throw new Invalid([
      { path: 'reason', message: '请写明原因，申请人会看到', messageEn: 'Give a reason; the applicant will see it' },
    ]);
  }
  const book = await rulebook();
  return transact(actor, { action: verb, reason: input.reason }, (tx) =>
    decide(tx, book, id, { verb, input, undoUntil }),
  );
}

type Decision = { verb: DecisionVerb; input: DecisionInput; undoUntil: Date | undefined };

async function decide(
  tx: Tx,
  book: Rulebook,
  id: string,
  { verb, input, undoUntil }: Decision,
): Promise<Rows['application']> {
  const application = await tx.lock('application', id);
  refuseOwnCase(tx.actor, application);
  assertPossible('application', application, verb);
  const { process, effect, subject } = await getCase(tx, book, application);
  const made = await carryOut(effect, tx, subject, verb, input.reason);
  const now = new Date().toISOString();
  const decided = tx.update('application', application, {
    state: outcomes[verb],
    reason: input.reason ?? null,
    fieldNotes: input.fieldNotes ?? null,
    ...(verb === 'return' ? {} : { decidedAt: now, decidedById: tx.actor.accountId, decidedBy: tx.actor.label }),
    ...(made?.memberId ? { memberId: made.memberId } : {}),
    ...(input.roundId ? { roundId: input.roundId } : {}),
    ...(undoUntil ? { undoUntil: undoUntil.toISOString() } : {}),
  });
  const { reason, fix } = input;
  await notify(tx, outcomes[verb], { ...subject, application: decided, process, reason, fix, notBefore: undoUntil });
  return decided;
}

/** Review before: approval is when it happens. Review after: it has happened, so approval confirms and rejection takes it back. */
async function carryOut(
  effect: Effect,
  tx: Tx,
  subject: Parameters<Effect['apply']>[1],
  verb: DecisionVerb,
  reason: string | undefined,
) {
  const joinedFirst = subject.application.reviewWhen === 'after';
  if (verb === 'approve')
    return joinedFirst ? void (await effect.confirm(tx, subject)) : effect.apply(tx, subject, { provisional: false });
  if (verb === 'reject' && joinedFirst)
    await effect.undo(tx, subject, { endedReason: 'rejected', reason: reason ?? '' });
  return undefined;
}
