// What submission needs before it writes: the answers checked against the form in force, the reason, the agreement, the verdicts.
import { Conflict, Invalid } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import type { CompiledDecision } from '../../rules/engine/compile.ts';
import type { ReasonItem } from '../../rules/engine/documentTypes.ts';
import { validateForm, visibleData } from '../../rules/engine/formSchema.ts';
import { cleanAnswers } from '../answers/cleanAnswers.ts';
import { unseenRecords } from '../answers/unseenRecords.ts';
import { addressHashOf, applicantOf, type DraftInput, isPhoneConfirmed, type Visit } from '../cases/applicant.ts';
import { claimant } from '../cases/claimant.ts';
import { type Opened, openTarget } from '../cases/openTarget.ts';
import { representative } from '../cases/representative.ts';
import { assignedUnion } from '../cases/reviewRoute.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { gatherCase } from '../facts/gatherCase.ts';
import type { GatheredCase } from '../facts/gatherCases.ts';
import { type Origin, originOf } from '../origins/originOf.ts';
import type { ProcessAt } from '../processes/processAt.ts';
import { withEmployer } from '../unions/employersOf.ts';
import { checkReason } from './checkReason.ts';

export type Prepared = Opened & {
  data: Record<string, unknown>;
  reason: ReasonItem | undefined;
  assigned: ReturnType<typeof assignedUnion>;
  gathered: GatheredCase<{ precheck: CompiledDecision | undefined; review: CompiledDecision | undefined }>;
  visit: Visit;
  origin: Origin;
};

/** Whose case it is: the person's own, or that of the record which an administrator names. */
export const applicantFor = (actor: Actor, book: Rulebook, { process, subjectId, claimed }: DraftInput) =>
  claimed
    ? claimant(actor, process, claimed)
    : subjectId
      ? representative(actor, book, process, subjectId)
      : applicantOf(actor, process);

/**
 * @param isPreview it is only looked at: nothing need be agreed to or confirmed yet
 * @throws Invalid per field, Conflict when the agreement moved, and what beginning throws
 */
export async function prepareApplication(
  actor: Actor,
  given: DraftInput,
  visit: Visit,
  { isPreview = false } = {},
): Promise<Prepared> {
  const input = { ...given, data: cleanAnswers(given.data) };
  const book = await rulebook();
  const opened = await openTarget(book, input, await applicantFor(actor, book, input));
  const { process, applicant, union, from } = opened;
  const { rules } = process;
  // Only a person agrees for himself; an administrator answers by his name for what he begins for others.
  const agrees = applicant.begunById === null && !isPreview;
  const { fields } = process.form.document;
  const { answers: data, errors: wrongEmployer } = await withEmployer(
    fields,
    visibleData(process.form.document, input.data),
  );
  const errors = validateForm(process.form.document, process.choices, input.data, rules.day);
  if (!errors.length) errors.push(...wrongEmployer);
  if (!errors.length) errors.push(...(await unseenRecords(actor, fields, data)));
  const reason = process.reasonIn(data);
  if (!errors.length && process.reasons) errors.push(...checkReason(reason, data, process, applicant));
  if (errors.length) throw new Invalid(errors);
  if (agrees && process.agreement && input.agreement !== process.agreement.hash)
    throw agreementMoved(process.agreement);
  const phoneConfirmed = isPhoneConfirmed(visit);
  if (agrees && process.document.confirmBySms && !phoneConfirmed) throw phoneNotConfirmed();
  const assigned = assignedUnion(process.document.review, 'approve', { union, from });
  const origin = originOf(visit, applicant, data);
  const gathered = await gatherCase({
    decisions: { precheck: process.precheck, review: process.review },
    account: applicant.account,
    personHash: applicant.personHash,
    begunById: applicant.begunById,
    recusedId: applicant.recusedId ?? applicant.open?.recusedId ?? null,
    process: input.process,
    application: applicant.open,
    data,
    union,
    from,
    rules,
    chosen: opened.chosen,
    addressHash: addressHashOf(visit),
    origin,
    phoneConfirmed: phoneConfirmed || applicant.account.phone !== null,
    agreementCurrent: true,
    reviewPath: assigned.path,
  });
  return { ...opened, data, reason, assigned, gathered, visit, origin };
}

const phoneNotConfirmed = () =>
  new Invalid(
    [{ path: 'code', message: '请先用短信验证码确认手机号码', messageEn: 'Confirm your phone by SMS code first' }],
    undefined,
    undefined,
    'phone-not-confirmed',
  );

function agreementMoved({ document: { title, body }, hash }: NonNullable<ProcessAt['agreement']>): Conflict {
  return new Conflict(
    'agreement-moved',
    `《${title}》已更新，请阅读新的内容后再同意`,
    'The agreement has changed; read the new text and agree to it',
    { agreement: { title, body, hash } },
  );
}
