import type { FieldView, Option } from '../../../../contract/formView.ts';
import type { FieldProblem } from '../../../../contract/problem.ts';
import type { FormField, ReasonsDocument } from '../../../../rules/engine/documentTypes.ts';
import { steeringFields, visibleFields, withheldChoices } from '../../../../rules/engine/visibleFields.ts';
import { reasonField } from '../../../../rules/kinds/process/lintReasons.ts';
import { faqsAtField, type PlacedFaq } from '../../../../workflows/documents/faqsAt.ts';
import type { ProcessAt } from '../../../../workflows/processes/processAt.ts';
import { type DrawnFor, drawn } from './drawing.ts';
import type { Answers } from './readAnswers.ts';

type About = {
  answers: Answers;
  problems: FieldProblem[];
  notes: Record<string, string>;
  find: string | undefined;
  below: string | undefined;
  faqs: readonly PlacedFaq[];
};

/** The fields to show for these answers, with what each needs to be drawn. */
export async function formFields(process: ProcessAt, about: About): Promise<FieldView[]> {
  const { rules } = process;
  const form = process.form.document;
  const reason = process.reasonIn(about.answers);
  const asked = new Set([...(reason?.requires ?? []), ...(reason?.evidence ?? [])]);
  const steering = steeringFields(form);
  const fields = visibleFields(form, about.answers);
  const views = await Promise.all(
    fields.map((field) =>
      viewOf({ ...about, field, form, rules }, about, {
        steers: steering.has(field.name) || field.name === reasonField,
        asked: asked.has(field.name),
        ...(field.name === reasonField && process.reasons
          ? { choices: reasonsToChoose(process.reasons.document) }
          : { withheld: withheldChoices(field, form, about.answers) }),
      }),
    ),
  );
  return views.map((view, index) => ({ ...view, value: view.value ?? prefilled(fields[index], views) }));
}

/** What the field begins with of the record that an earlier one shows as chosen. */
function prefilled(field: FormField | undefined, views: readonly FieldView[]): unknown {
  if (!field?.prefill) return undefined;
  const { from, property } = field.prefill;
  const drawn = views.find(({ name }) => name === from)?.drawn as { chosen?: Record<string, unknown> } | undefined;
  return drawn?.chosen?.[property] ?? undefined;
}

/** Those of the others that say whose they are are listed with it. */
const reasonsToChoose = ({ items }: ReasonsDocument): Option[] =>
  items.flatMap(({ code, label, meaning, who, selfNotice }): Option[] =>
    !who || who.includes('self')
      ? [{ value: code, label, meaning }]
      : selfNotice
        ? [{ value: code, label, closed: selfNotice }]
        : [],
  );

/** `asked`: the reason chosen asks for it. */
type InForm = { steers: boolean; asked: boolean; withheld?: ReadonlySet<string>; choices?: Option[] };

async function viewOf(
  drawnFor: DrawnFor,
  { problems, notes, faqs }: About,
  { steers, asked, withheld, choices: listed }: InForm,
): Promise<FieldView> {
  const { field, form, answers, rules } = drawnFor;
  const { name, title, widget, required = false, optional = false, hint, choices, schema } = field;
  const value = answers[name] ?? field.default;
  const view: FieldView = {
    // What is chosen from the beginning is never left out.
    ...{
      name,
      title,
      widget,
      required: required || asked || field.default !== undefined,
      optional,
      hint,
      steers,
      value,
    },
    note: notes[name],
    error: problems.find(({ path }) => path === name)?.message,
    maxLength: schema?.maxLength,
    faqs: faqsAtField(faqs, form.key, name),
    drawn: await drawn(value, drawnFor),
  };
  if (choices)
    view.choices =
      listed ??
      rules
        .neededChoices(choices)
        .filter(({ code }) => !withheld?.has(code))
        .map(({ code, label }) => ({ value: code, label }));
  return view;
}
