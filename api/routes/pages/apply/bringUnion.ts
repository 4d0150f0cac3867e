import { isPossible } from '../../../../models/descriptor/states.ts';
import type { Rows } from '../../../../models/rows.ts';
import type { Actor } from '../../../../models/store/gates/actor.ts';
import { saveApplication } from '../../../../workflows/applications/saveApplication.ts';
import type { ProcessAt } from '../../../../workflows/processes/processAt.ts';
import type { PagePlace } from './placeOf.ts';
import { asPlace } from './placeOf.ts';

/** The answers that a scanned or chosen union gives by itself: the union or industry, what shows its field, and where it lies. */
export function answersOf({ document, form }: ProcessAt, place: PagePlace): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  const { fields } = form.document;
  const { field, industry, fallback } = document.routing ?? {};
  const named = place.union?.holdsMembers ? field : place.union?.isIndustry ? industry : undefined;
  const namedField = fields.find(({ name }) => name === named);
  if (place.union && namedField) {
    for (const [name, test] of Object.entries(namedField.visibleWhen?.properties ?? {})) {
      if (test.const !== undefined) answers[name] = test.const;
    }
    answers[namedField.name] = place.union.id;
    if (namedField.name === industry) return answers;
  }
  const division = place.division?.id ?? place.union?.divisionId;
  if (division && fallback && fields.some(({ name }) => name === fallback)) answers[fallback] = division;
  return answers;
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
  const names = new Set(process.form.document.fields.map(({ name }) => name));
  const employer = process.form.document.fields.find(({ widget }) => widget === 'employer')?.name;
  const replaced = new Set([field, industry, employer]);
  const kept = Object.entries(open.data).filter(([name]) => names.has(name) && !replaced.has(name));
  const data = { ...Object.fromEntries(kept), ...answersOf(process, place) };
  await saveApplication(actor, { process: process.document.key, data, place: asPlace(place) }, { channel: 'h5' });
}
