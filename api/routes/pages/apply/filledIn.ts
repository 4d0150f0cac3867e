// What somebody has filled in so far, and the documents that govern where his answers lead.
import type { FieldError } from '../../../../errors.ts';
import { resources } from '../../../../models/descriptor/registry.ts';
import type { Rows } from '../../../../models/rows.ts';
import { validateForm } from '../../../../rules/engine/formSchema.ts';
import { visibleData } from '../../../../rules/engine/visibleFields.ts';
import { answersOnFile } from '../../../../workflows/answers/answersOnFile.ts';
import { checkReason } from '../../../../workflows/applications/checkReason.ts';
import { isInvitedTo } from '../../../../workflows/leads/isInvitedTo.ts';
import { type OpenForm, openForm } from '../../../../workflows/processes/openForm.ts';
import type { ProcessAt } from '../../../../workflows/processes/processAt.ts';
import { withEmployer } from '../../../../workflows/unions/employersOf.ts';
import type { Member } from '../members.ts';
import { answersOf } from './bringUnion.ts';
import { asPlace, type PagePlace } from './placeOf.ts';
import type { Answers } from './readAnswers.ts';
import { type ApplyRequest, addressOf, type Step, stepOf } from './step.ts';

export type FilledIn = {
  member: Member;
  step: Step;
  /** Where the answers lead. */
  opened: OpenForm;
  /** The application that is open already. */
  open: Rows['application'] | undefined;
  answers: Answers;
};

/** The person's draft, or what a scanned or chosen union answers by itself. */
export async function filledIn(request: ApplyRequest, member: Member): Promise<FilledIn> {
  const step = await stepOf(request, member);
  const { open } = step.about;
  const answers: Answers = open
    ? open.data
    : { ...(await onFile(step)), ...(await answersOf(step.opened.process, step.place)) };
  return { member, step, open, answers, opened: await openWhere(step, step.opened, answers) };
}

/** What is held already of what the form asks, where its process begins with that, or where he was invited by his own employer's union. */
export async function onFile({ opened: { process }, about: { subject, subjectKind }, place }: Step): Promise<Answers> {
  const resource = resources.find(({ name }) => name === subjectKind);
  if (!subject || !resource) return {};
  if (!process.document.prefill && !(await isInvitedTo(subject, place.union?.id))) return {};
  const held = { ...subject, ...(subject.details as object | null) };
  return answersOnFile(resource, held, process.form.document.fields) as Answers;
}

/** The union before the region before the code that was scanned. `current`: what was opened last. */
export async function openWhere(step: Step, current: OpenForm, answers: Answers): Promise<OpenForm> {
  const place = asPlace(placeOfAnswers(current.process, answers, step.place));
  const first = asPlace(step.place);
  const isSame = place?.unionId === first?.unionId && place?.divisionId === first?.divisionId;
  return isSame || !place ? current : openForm(step.book, step.key, place);
}

function placeOfAnswers({ document }: ProcessAt, answers: Answers, place: PagePlace): PagePlace {
  const { field = '', industry, fallback } = document.routing ?? {};
  const union = answers[field] ?? (industry ? answers[industry] : undefined);
  const division = fallback ? answers[fallback] : undefined;
  if (typeof union === 'string' && union === place.union?.id) return place;
  if (typeof union === 'string')
    return { query: `union=${encodeURIComponent(union)}`, union: { id: union } as PagePlace['union'] };
  if (typeof division === 'string') return { query: `division=${division}`, division: { id: division, fullName: '' } };
  return place;
}

/** He agrees to the text that is in force where his answers lead. */
export function agreementAddress({ step, answers }: FilledIn, extra: Record<string, string> = {}): string {
  return addressOf(step.key, 'agreement', placeOfAnswers(step.opened.process, answers, step.place), extra);
}

/** What the form still asks for, field by field. */
export async function unanswered({ opened: { process }, step, answers }: FilledIn): Promise<FieldError[]> {
  const { document } = process.form;
  const errors = validateForm(document, process.choices, answers, process.rules.day);
  if (errors.length === 0) errors.push(...(await withEmployer(document.fields, visibleData(document, answers))).errors);
  if (errors.length > 0 || !process.reasons) return errors;
  return checkReason(process.reasonIn(answers), answers, process, step.about);
}

/** Where the application goes: what the answers say, or else what was scanned or chosen before. */
export function placeName({ opened: { process, union }, step: { place }, answers }: FilledIn): string {
  const { field = '', industry, fallback } = process.document.routing ?? {};
  if (answers[field] || (industry && answers[industry])) return union.name;
  if (place.union) return place.union.name;
  const region = fallback ? answers[fallback] : undefined;
  const isThere = place.division && (region === undefined || region === place.division.id);
  return isThere ? (place.division?.fullName ?? '') : union.name;
}
