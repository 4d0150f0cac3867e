import { isPossible } from '../../../../models/descriptor/states.ts';
import type { Rows } from '../../../../models/rows.ts';
import type { Actor } from '../../../../models/store/gates/actor.ts';
import type { FormField } from '../../../../rules/engine/documentTypes.ts';
import { saveApplication } from '../../../../workflows/applications/saveApplication.ts';
import type { ProcessAt } from '../../../../workflows/processes/processAt.ts';
import { industryTo } from '../../../../workflows/unions/industries.ts';
import type { PagePlace } from './placeOf.ts';
import { asPlace } from './placeOf.ts';

/** The answers that a scanned or chosen union gives by itself: the union or industry, what shows its field, and where it lies. */
export async function answersOf({ document, form }: ProcessAt, place: PagePlace): Promise<Record<string, unknown>> {
  const { field, industry, fallback } = document.routing ?? {};
  const fieldOf = (name: string | undefined) => form.document.fields.find((each) => each.name === name);
  const [unionField, industryField, regionField] = [field, industry, fallback].map(fieldOf);
  const { union } = place;
  const chosen = union?.holdsMembers && unionField ? shown(unionField, union.id) : {};
  const leading = union && industryField && (union.isIndustry ? union.id : await industryTo(union.path));
  if (leading && industryField) return { ...chosen, ...shown(industryField, leading) };
  const division = place.division?.id ?? union?.divisionId;
  return division && regionField ? { ...chosen, [regionField.name]: division } : chosen;
}

/** An answer, and those that show its field. */
function shown({ name, visibleWhen }: FormField, answer: unknown): Record<string, unknown> {
  const tests = Object.entries(visibleWhen?.properties ?? {}).filter(([, test]) => test.const !== undefined);
  return { ...Object.fromEntries(tests.map(([other, test]) => [other, test.const])), [name]: answer };
}

/** Whether the answers lead to that place already, or below it: going on with them then changes none. */
export function leadThere({ document }: ProcessAt, answers: Record<string, unknown>, { union, division }: PagePlace) {
  const { field = '', industry = '', fallback = '' } = document.routing ?? {};
  if (union?.holdsMembers) return answers[field] === union.id;
  if (union?.isIndustry && industry) return answers[industry] === union.id;
  const region = division?.id ?? union?.divisionId ?? '';
  return String(answers[fallback] ?? '').startsWith(region);
}

/** A newly scanned or chosen place takes that of the one in an older draft, whose other answers stay. */
export async function bringUnion(
  actor: Actor,
  process: ProcessAt,
  open: Rows['application'] | undefined,
  place: PagePlace,
): Promise<void> {
  const maySave = open && isPossible('application', open, 'saveDraft');
  if (!maySave || !place.query || leadThere(process, open.data, place)) return;
  const { field = '', industry = '' } = process.document.routing ?? {};
  const { fields } = process.form.document;
  const names = new Set(fields.map(({ name }) => name));
  const employer = fields.find(({ widget }) => widget === 'employer')?.name;
  const byIndustry = Object.keys(fields.find(({ name }) => name === industry)?.visibleWhen?.properties ?? {});
  const replaced = new Set([field, industry, employer, ...byIndustry]);
  const kept = Object.entries(open.data).filter(([name]) => names.has(name) && !replaced.has(name));
  const data = { ...Object.fromEntries(kept), ...(await answersOf(process, place)) };
  await saveApplication(actor, { process: process.document.key, data, place: asPlace(place) }, { channel: 'h5' });
}
