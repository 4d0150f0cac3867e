import type { FieldView, Problem } from '../../../member-ui/view.ts';
import type { FormDocument } from '../../../rules/engine/documentTypes.ts';
import { visibleFields } from '../../../rules/engine/visibleFields.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import type { Description } from './bringUnion.ts';
import { divisionLevels } from './divisionLevels.ts';
import type { Answers } from './readAnswers.ts';
import { unionHits } from './unionHits.ts';

type Described = Description['form']['fields'][number];
type About = { answers: Answers; problems: Problem[]; notes: Record<string, string>; find: string | undefined };

/** The fields to show for these answers, with what each needs to be drawn. */
export async function formFields(form: Description['form'], about: About): Promise<FieldView[]> {
  const shown = new Set(visibleFields(form as unknown as FormDocument, about.answers).map(({ name }) => name));
  const steering = new Set(form.fields.flatMap(({ visibleWhen }) => Object.keys(visibleWhen?.properties ?? {})));
  const fields = form.fields.filter(({ name }) => shown.has(name));
  const division = String(about.answers[fields.find(({ widget }) => widget === 'division')?.name ?? ''] ?? '');
  return Promise.all(fields.map((field) => viewOf(field, about, division, steering.has(field.name))));
}

async function viewOf(
  field: Described,
  { answers, problems, notes, find }: About,
  division: string,
  steers: boolean,
): Promise<FieldView> {
  const { name, title, widget, required = false, optional = false, hint, choices, schema } = field;
  const value = answers[name];
  const view: FieldView = {
    ...{ name, title, widget, required, optional, hint, steers },
    note: notes[name],
    error: problems.find(({ path }) => path === name)?.message,
    value: typeof value === 'boolean' ? value : String(value ?? ''),
    maxLength: schema?.maxLength,
  };
  if (choices) view.choices = choices.map(({ code, label }) => ({ value: code, label }));
  if (widget === 'division') view.division = await divisionLevels(String(value ?? ''));
  if (widget === 'union') view.union = await unionChoice(value, find, division);
  return view;
}

async function unionChoice(value: unknown, find: string | undefined, division: string) {
  const chosen = typeof value === 'string' ? (await unionPlaces([value])).get(value) : undefined;
  if (chosen) return { chosen: { id: chosen.id, name: chosen.name, where: chosen.where }, query: '' };
  return { query: find ?? '', hits: find === undefined ? undefined : await unionHits(find, division) };
}
