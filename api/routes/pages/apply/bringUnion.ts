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

/** A newly scanned union takes the place of the one in an older draft. */
export async function bringUnion(
  actor: Actor,
  process: ProcessAt,
  open: Rows['application'] | undefined,
  place: PagePlace,
): Promise<void> {
  const answers = answersOf(process, place);
  const brings = Object.entries(answers).some(([name, value]) => open?.data?.[name] !== value);
  const maySave = open && isPossible('application', open, 'saveDraft');
  if (!maySave || !brings || !place.query) return;
  const names = new Set(process.form.document.fields.map(({ name }) => name));
  const kept = Object.entries(open.data).filter(([name]) => names.has(name));
  await saveApplication(
    actor,
    { process: process.document.key, data: { ...Object.fromEntries(kept), ...answers }, place: asPlace(place) },
    { channel: 'h5' },
  );
}
