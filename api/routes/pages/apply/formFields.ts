import type { FieldView } from '../../../../contract/formView.ts';
import type { FieldProblem } from '../../../../contract/problem.ts';
import { visibleFields } from '../../../../rules/engine/visibleFields.ts';
import type { ProcessAt } from '../../../../workflows/processes/processAt.ts';
import { type DrawnFor, drawn } from './drawing.ts';
import type { Answers } from './readAnswers.ts';

type About = {
  answers: Answers;
  problems: FieldProblem[];
  notes: Record<string, string>;
  find: string | undefined;
};

/** The fields to show for these answers, with what each needs to be drawn. */
export async function formFields({ form: { document: form }, rules }: ProcessAt, about: About): Promise<FieldView[]> {
  const steering = new Set(form.fields.flatMap(({ visibleWhen }) => Object.keys(visibleWhen?.properties ?? {})));
  return Promise.all(
    visibleFields(form, about.answers).map((field) =>
      viewOf({ ...about, field, form, rules }, about, steering.has(field.name)),
    ),
  );
}

async function viewOf(drawnFor: DrawnFor, { problems, notes }: About, steers: boolean): Promise<FieldView> {
  const { field, answers, rules } = drawnFor;
  const { name, title, widget, required = false, optional = false, hint, choices, schema } = field;
  const value = answers[name] ?? field.default;
  const view: FieldView = {
    // What is chosen from the beginning is never left out.
    ...{ name, title, widget, required: required || field.default !== undefined, optional, hint, steers, value },
    note: notes[name],
    error: problems.find(({ path }) => path === name)?.message,
    maxLength: schema?.maxLength,
    drawn: await drawn(value, drawnFor),
  };
  if (choices) view.choices = rules.neededChoices(choices).map(({ code, label }) => ({ value: code, label }));
  return view;
}
