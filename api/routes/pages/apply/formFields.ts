import type { FieldView, UnionChoice } from '../../../../contract/formView.ts';
import type { FieldProblem } from '../../../../contract/problem.ts';
import type { FormField } from '../../../../rules/engine/documentTypes.ts';
import { visibleFields } from '../../../../rules/engine/visibleFields.ts';
import type { PlaceRules } from '../../../../workflows/documents/placeRules.ts';
import type { ProcessAt } from '../../../../workflows/processes/processAt.ts';
import { unionPlaces } from '../../../../workflows/unions/unionPlaces.ts';
import { divisionLevels } from './divisionLevels.ts';
import { industryLevels } from './industryLevels.ts';
import type { Answers } from './readAnswers.ts';
import { type Area, hitsOfIndustry, unionHits } from './unionHits.ts';

type About = {
  answers: Answers;
  problems: FieldProblem[];
  notes: Record<string, string>;
  find: string | undefined;
};

/** The fields to show for these answers, with what each needs to be drawn. */
export async function formFields({ form: { document: form }, rules }: ProcessAt, about: About): Promise<FieldView[]> {
  const shown = new Set(visibleFields(form, about.answers).map(({ name }) => name));
  const steering = new Set(form.fields.flatMap(({ visibleWhen }) => Object.keys(visibleWhen?.properties ?? {})));
  const fields = form.fields.filter(({ name }) => shown.has(name));
  const answerTo = (wanted: FormField['widget']) =>
    String(about.answers[fields.find(({ widget }) => widget === wanted)?.name ?? ''] ?? '');
  const area = { division: answerTo('division'), industry: answerTo('industry') };
  return Promise.all(fields.map((field) => viewOf(field, rules, { ...about, area, steers: steering.has(field.name) })));
}

async function viewOf(
  field: FormField,
  rules: PlaceRules,
  { answers, problems, notes, find, area, steers }: About & { area: Required<Area>; steers: boolean },
): Promise<FieldView> {
  const { name, title, widget, required = false, optional = false, hint, choices, schema } = field;
  const value = answers[name] ?? field.default;
  const view: FieldView = {
    // What is chosen from the beginning is never left out.
    ...{ name, title, widget, required: required || field.default !== undefined, optional, hint, steers },
    note: notes[name],
    error: problems.find(({ path }) => path === name)?.message,
    value: typeof value === 'boolean' ? value : String(value ?? ''),
    maxLength: schema?.maxLength,
  };
  if (choices) view.choices = rules.neededChoices(choices).map(({ code, label }) => ({ value: code, label }));
  if (widget === 'division') view.levels = await divisionLevels(String(value ?? ''));
  if (widget === 'industry') view.levels = await industryLevels(String(value ?? ''), rules.path);
  if (widget === 'union') view.union = await unionChoice(value, find, area);
  return view;
}

async function unionChoice(value: unknown, find: string | undefined, area: Required<Area>): Promise<UnionChoice> {
  const chosen = typeof value === 'string' ? (await unionPlaces([value])).get(value) : undefined;
  if (chosen) return { chosen: { id: chosen.id, name: chosen.name, where: chosen.where }, query: '' };
  if (find !== undefined) return { query: find, hits: await unionHits(find, area) };
  return { query: '', ...(area.industry ? await hitsOfIndustry(area.industry) : {}) };
}
