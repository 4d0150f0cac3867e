import type { Request } from 'express';
import type { FieldProblem } from '../../../contract/problem.ts';
import type { FormPage, PhoneConfirmation } from '../../../member-ui/pages/FormPage.tsx';
import type { Rows } from '../../../models/rows.ts';
import { isPhoneConfirmed } from '../../../workflows/cases/applicant.ts';
import type { OpenForm } from '../../../workflows/processes/openForm.ts';
import { unlistedAnswers } from './changeAnswers.ts';
import { formFields } from './formFields.ts';
import { identityOf } from './identityOf.ts';
import type { Member } from './members.ts';
import { type PagePlace, withPlace } from './placeOf.ts';
import type { Answers } from './readAnswers.ts';
import { shellOf } from './shellOf.ts';
import { timeOf } from './timeOf.ts';

export type FormState = {
  member: Member;
  place: PagePlace;
  opened: OpenForm;
  /** The application that is open already. */
  open: Rows['application'] | undefined;
  answers: Answers;
  problems?: FieldProblem[];
  problemTitle?: string | undefined;
  needsHuman?: boolean;
};

/** Everything the form page shows. */
export async function joinFormView(request: Request, state: FormState): Promise<Parameters<typeof FormPage>[0]> {
  const { member, place, opened, open, answers, problems = [], needsHuman = false } = state;
  const { union, process } = opened;
  const { form, agreement, document } = process;
  const find = typeof request.query.find === 'string' ? request.query.find.slice(0, 60) : undefined;
  const isReturned = open?.state === 'returned';
  const notes = isReturned ? ((open.fieldNotes ?? {}) as Record<string, string>) : {};
  return {
    shell: await shellOf(request, union.path),
    title: form.document.title,
    union: placeName(state),
    action: withPlace('/join/form', place, { agreed: agreement.hash }),
    agreement: agreement.hash,
    identity: identityOf(member.account),
    fields: await formFields(process, { answers, problems, notes, find }),
    problems,
    problemTitle: state.problemTitle,
    returned: isReturned ? (open.reason ?? undefined) : undefined,
    canBeUnlisted: unlistedAnswers(form.document.fields, document.routing.field) !== undefined,
    savedAt: open ? timeOf(open.updatedAt) : undefined,
    confirmation: confirmationOf(request, state, needsHuman),
    submitSays:
      document.review.when === 'before'
        ? `提交后由工会审核，最迟${document.review.dueDays}天内答复。`
        : '提交后即登记为会员，工会随后核实。',
  };
}

/** Where the application goes: what the answers say, or else what was scanned or chosen before. */
function placeName({ opened: { process, union }, place, answers }: FormState): string {
  const { field, industry, fallback } = process.document.routing;
  if (answers[field] || (industry && answers[industry])) return union.name;
  if (place.union) return place.union.name;
  const region = fallback ? answers[fallback] : undefined;
  const isThere = place.division && (region === undefined || region === place.division.id);
  return isThere ? (place.division?.fullName ?? '') : union.name;
}

function confirmationOf(
  request: Request,
  { member, opened }: FormState,
  needsHuman: boolean,
): PhoneConfirmation | undefined {
  if (!opened.process.document.confirmBySms || isPhoneConfirmed({ phoneConfirmedAt: request.session.phoneConfirmedAt }))
    return undefined;
  const { confirmationSent } = request.session;
  const waited = confirmationSent ? (Date.now() - confirmationSent.at) / 1000 : 0;
  return {
    phone: member.account.phone ?? '',
    sent: Boolean(confirmationSent),
    waitSeconds: confirmationSent ? Math.max(0, Math.ceil(confirmationSent.wait - waited)) : 0,
    needsHuman,
  };
}
