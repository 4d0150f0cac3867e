import type { Request } from 'express';
import type { FormPage, PhoneConfirmation } from '../../../member-ui/pages/FormPage.tsx';
import type { Problem } from '../../../member-ui/view.ts';
import type { Titles } from '../../../models/descriptor/types.ts';
import { account as accountResource } from '../../../models/resources/account.ts';
import { isPhoneConfirmed } from '../../../workflows/cases/applicant.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import type { Description } from './bringUnion.ts';
import { unlistedAnswers } from './changeAnswers.ts';
import { formFields } from './formFields.ts';
import type { Signed } from './members.ts';
import { type PagePlace, withPlace } from './placeOf.ts';
import type { Answers } from './readAnswers.ts';
import { shellOf } from './shellOf.ts';
import { timeOf } from './timeOf.ts';

export type FormState = {
  signed: Signed;
  place: PagePlace;
  description: Description;
  answers: Answers;
  problems?: Problem[];
  problemTitle?: string | undefined;
  needsHuman?: boolean;
};

/** Everything the form page shows. */
export async function joinFormView(request: Request, state: FormState): Promise<Parameters<typeof FormPage>[0]> {
  const { signed, place, description, answers, problems = [], needsHuman = false } = state;
  const { process, union, form, open, agreement } = description;
  const find = typeof request.query.find === 'string' ? request.query.find.slice(0, 60) : undefined;
  const isReturned = open?.state === 'returned';
  const notes = isReturned ? ((open.fieldNotes ?? {}) as Record<string, string>) : {};
  const placed = (await unionPlaces([union.id])).get(union.id);
  return {
    shell: await shellOf(request, placed?.path),
    title: form.title,
    union: placeName(state),
    action: withPlace('/join/form', place, { agreed: agreement.hash }),
    agreement: agreement.hash,
    identity: identityOf(signed),
    fields: await formFields(form, { answers, problems, notes, find, unionPath: placed?.path ?? '/' }),
    problems,
    problemTitle: state.problemTitle,
    returned: isReturned ? open.reason : undefined,
    canBeUnlisted: unlistedAnswers(form.fields, process.routing.field) !== undefined,
    savedAt: open ? timeOf(open.updatedAt) : undefined,
    confirmation: confirmationOf(request, state, needsHuman),
    submitSays:
      process.review.when === 'before'
        ? `提交后由工会审核，最迟${process.review.dueDays}天内答复。`
        : '提交后即登记为会员，工会随后核实。',
  };
}

/** Where the application goes: what the answers say, or else what was scanned or chosen before. */
function placeName({ description: { process, union }, place, answers }: FormState): string {
  const { field, industry, fallback } = process.routing;
  if (answers[field] || (industry && answers[industry])) return union.name;
  if (place.union) return place.union.name;
  const region = fallback ? answers[fallback] : undefined;
  const isThere = place.division && (region === undefined || region === place.division.id);
  return isThere ? (place.division?.fullName ?? '') : union.name;
}

export function identityOf({ me: { account } }: Signed): { label: string; value: string }[] {
  const types: Titles = accountResource.fields.documentType.choices;
  const type = types[account.documentType];
  return [
    { label: '姓名', value: account.name ?? '' },
    { label: type?.zh ?? '证件', value: account.documentNumber ?? '' },
    { label: '手机号码', value: account.phone ?? '' },
  ].filter(({ value }) => value);
}

function confirmationOf(
  request: Request,
  { signed, description }: FormState,
  needsHuman: boolean,
): PhoneConfirmation | undefined {
  if (!description.process.confirmBySms || isPhoneConfirmed({ phoneConfirmedAt: request.session.phoneConfirmedAt }))
    return undefined;
  const { confirmationSent } = request.session;
  const waited = confirmationSent ? (Date.now() - confirmationSent.at) / 1000 : 0;
  return {
    phone: signed.me.account.phone ?? '',
    sent: Boolean(confirmationSent),
    waitSeconds: confirmationSent ? Math.max(0, Math.ceil(confirmationSent.wait - waited)) : 0,
    needsHuman,
  };
}
