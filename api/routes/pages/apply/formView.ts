import type { FieldProblem } from '../../../../contract/problem.ts';
import type { FormPage } from '../../../../member-ui/pages/FormPage.tsx';
import { faqsAt } from '../../../../workflows/documents/faqsAt.ts';
import { identityOf } from '../identityOf.ts';
import { shellOf } from '../shellOf.ts';
import { timeOf } from '../timeOf.ts';
import { changesInWords, changesSince } from './changedForm.ts';
import { type FilledIn, onFile, placeName } from './filledIn.ts';
import { formFields } from './formFields.ts';
import { journeyOn, walk } from './journey.ts';
import { seenAnswers } from './seenAnswers.ts';
import { type ApplyRequest, addressOf } from './step.ts';

/** Everything the form page shows. */
export async function formView(
  request: ApplyRequest,
  state: FilledIn,
  problems: FieldProblem[] = [],
  problemTitle?: string,
): Promise<Parameters<typeof FormPage>[0]> {
  const { member, step, opened, open, answers } = state;
  const { union, process } = opened;
  const { form, neededAgreement: agreement } = process;
  const [find, below] = [request.query.find, request.query.below].map((asked) =>
    typeof asked === 'string' ? asked.slice(0, 80) : undefined,
  );
  const isReturned = open?.state === 'returned';
  const notes = isReturned ? ((open.fieldNotes ?? {}) as Record<string, string>) : {};
  const faqs = faqsAt(step.book, process.rules);
  const changes = await changesSince(state, request.language);
  const drawn = await formFields(process, { answers, problems, notes, find, below, faqs });
  const fields = drawn.map((field) => ({ ...field, since: changes?.fields.get(field.name) }));
  // The way back is a button of the form, which saves.
  walk(request, step.key, 'form');
  const journey = await journeyOn(request, { process: step.key, now: 'form' });
  return {
    shell: { ...(await shellOf(request, union)), journey },
    title: form.document.title,
    union: placeName(state),
    action: addressOf(step.key, 'form', step.place, { agreed: agreement.hash }),
    agreement: agreement.hash,
    identity: identityOf(member.account, request.language),
    fields,
    seen: seenAnswers(
      fields.map(({ name }) => name),
      open?.data ?? (await onFile(step)),
    ),
    owner: member.account.id,
    problems,
    problemTitle,
    returned: isReturned ? (open.reason ?? undefined) : undefined,
    changed: changes && changesInWords(changes, fields, request.language),
    savedAt: open ? timeOf(open.updatedAt, request.language) : undefined,
  };
}
