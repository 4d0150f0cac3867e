// A person decides a case: approve, return or reject. It is judged again by the rules of today first; what has flipped since is
// shown before it goes through.

import { Conflict, Invalid } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { ReviewVerb } from '../../rules/engine/documentTypes.ts';
import { validateForm, visibleData } from '../../rules/engine/formSchema.ts';
import { assertPossible } from '../assertPossible.ts';
import { carryOut } from '../cases/carryOut.ts';
import { isOfNobodys } from '../cases/isOfNobodys.ts';
import { type JudgedNow, judgeNow } from '../cases/judgeCases.ts';
import { type LoadedCase, loadCase } from '../cases/loadCases.ts';
import { refuseFilledIn } from '../cases/refuseFilledIn.ts';
import { refuseOwnCase } from '../cases/refuseOwnCase.ts';
import { assertReviewer } from '../cases/reviewRoute.ts';
import { confirmed, type DecisionInput, needsSecond, proposalFor, proposalOf } from '../cases/secondPerson.ts';
import { canBeTakenBack } from '../cases/undoCases.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { attachFiles } from '../files/attachFiles.ts';
import { flippedSince } from '../verdicts/flippedSince.ts';
import { recordVerdicts } from '../verdicts/recordVerdicts.ts';
import { undoMinutes } from './undoDecision.ts';

export const approveApplication = (actor: Actor, id: string, input: DecisionInput = {}) =>
  decideApplication(actor, id, 'approve', input);
/** As one of many: only what can be taken back. */
export const approveUndoably = (actor: Actor, id: string) => decideApplication(actor, id, 'approve', {}, 'needed');
export const returnApplication = (actor: Actor, id: string, input: DecisionInput) =>
  decideApplication(actor, id, 'return', input);
export const rejectApplication = (actor: Actor, id: string, input: DecisionInput) =>
  decideApplication(actor, id, 'reject', input);

/**
 * Whether it may be taken back for some minutes, the person being told only after them: where it can be, or nothing is decided
 * where it cannot.
 */
type Undo = 'no' | 'wherePossible' | 'needed';

/** @throws NotFound, Forbidden (scope, own case, not his step), Conflict (state, flipped), Invalid (a refusal without a reason, the reviewer's form). */
export async function decideApplication(
  actor: Actor,
  id: string,
  verb: ReviewVerb,
  input: DecisionInput,
  undo: Undo = 'no',
): Promise<Created<'application'>> {
  if (actor.kind === 'person') await getFor(actor, 'application', id, verb);
  if ((verb !== 'approve' || input.flipped) && !input.reason?.trim()) throw reasonMissing(verb);
  const book = await rulebook();
  return transact(actor, { action: verb, reason: input.reason }, (tx) => decide(tx, book, id, { verb, input, undo }));
}

type Decision = { verb: ReviewVerb; input: DecisionInput; undo: Undo };

async function decide(tx: Tx, book: Rulebook, id: string, decision: Decision): Promise<Created<'application'>> {
  const { verb } = decision;
  const application = await tx.lock('application', id);
  refuseOwnCase(tx.actor, application);
  assertPossible('application', application, verb);
  const loaded = await loadCase(tx, book, application);
  const isUndoable = canBeTakenBack(loaded, verb);
  if (decision.undo === 'needed' && !isUndoable) throw notUndoable();
  const { review } = loaded.process.document;
  assertReviewer(tx.actor, review, verb, loaded.found);
  if (verb === 'return' && isOfNobodys(loaded.process.document)) throw nobodysToCorrect();
  const first = proposalFor(tx.actor, application, decision);
  const input = first ? confirmed(first, decision.input) : decision.input;
  const reviewData = verb === 'approve' ? reviewerAnswers(loaded, input) : undefined;
  const { reviewForm } = loaded.process;
  // Also for a proposal: who confirms it has not sent them in.
  if (reviewForm && reviewData)
    await attachFiles(tx, reviewForm.document.fields, { id, unionId: application.unionId, data: reviewData }, 'data.');
  const without = loaded.found.data;
  const numbers = { ...without, ...reviewData };
  if (reviewData) loaded.found.data = numbers;
  const judged = verb === 'approve' ? await judgeNow(loaded, tx) : undefined;
  if (judged && reviewData) await refuseFilledIn(loaded, judged.precheck, without, tx);
  if (judged) await showFlipped(loaded, judged, input);
  if (needsSecond(review, verb, numbers) && !first) return propose(tx, application, decision);
  if (judged) recordVerdicts(tx, { applicationId: id, unionId: application.unionId }, judged.kept);
  const [decided] = await carryOut(tx, [loaded], {
    verb,
    undoUntil: isUndoable && decision.undo !== 'no' ? new Date(Date.now() + undoMinutes * 60_000) : undefined,
    reason: input.reason,
    fix: input.fix,
    values: {
      fieldNotes: input.fieldNotes ?? null,
      ...(reviewData ? { reviewData } : {}),
      ...(judged?.light ? { light: judged.light } : {}),
    },
  });
  return decided as Created<'application'>;
}

const nobodysToCorrect = () =>
  new Conflict(
    'not-returnable',
    '申请人没有可以修改的页面，不能退回修改；请通过，或者不通过并写明怎样补充',
    'The applicant has no page to correct it on; approve it, or reject it and say what to add',
  );

/** Both who proposes and who confirms are shown what has flipped. @throws Conflict('flipped') with what the rules said before and say now, until he says that he has seen it */
async function showFlipped(
  { process, found }: LoadedCase,
  judged: JudgedNow,
  { flipped }: DecisionInput,
): Promise<void> {
  const verdicts = flipped ? [] : await flippedSince(found.application.id, judged, process.rules);
  if (!flipped && (judged.flipped || verdicts.length))
    throw new Conflict(
      'flipped',
      '按今天的规则，判定与提交时不同了，请看清后再决定',
      'By the rules of today the verdict is no longer what it was at submission; look at it before you decide',
      { verdicts },
    );
}

/** Undefined where the process asks the reviewer nothing. @throws Invalid per field */
function reviewerAnswers({ process }: LoadedCase, { data = {} }: DecisionInput): Record<string, unknown> | undefined {
  const { reviewForm } = process;
  if (!reviewForm) return undefined;
  const errors = validateForm(reviewForm.document, process.choices, data, process.rules.day);
  if (errors.length) throw new Invalid(errors.map((error) => ({ ...error, path: `data.${error.path}` })));
  return visibleData(reviewForm.document, data);
}

function propose(
  tx: Tx,
  application: Rows['application'],
  { verb, input, undo }: Decision,
): Promise<Created<'application'>> {
  if (undo === 'needed')
    throw new Conflict(
      'second-person',
      '须由第二人复核，请逐件办理',
      'A second person confirms it; decide it by itself',
    );
  return tx.acting({ action: 'propose', reason: input.reason }, async () =>
    tx.update('application', application, { proposal: proposalOf(tx.actor, verb, input) }),
  );
}

const notUndoable = () =>
  new Conflict(
    'not-undoable',
    '办成以后不能撤销，请逐件审核',
    'It cannot be taken back once it has happened; decide it by itself',
  );

const reasonMissing = (verb: ReviewVerb) =>
  new Invalid([
    verb === 'approve'
      ? {
          path: 'reason',
          message: '判定有变仍要通过，请写明原因',
          messageEn: 'Say why it is approved although the verdict has flipped',
        }
      : { path: 'reason', message: '请写明原因，申请人会看到', messageEn: 'Give a reason; the applicant will see it' },
  ]);
