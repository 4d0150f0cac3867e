import type { FilledField } from '../../contract/explanation.ts';
import { Unavailable } from '../../errors.ts';
import { isIn } from '../../models/descriptor/states.ts';
import type { Listed } from '../../models/store/gates/shownRow.ts';
import { find } from '../../models/store/sql/find.ts';
import { filledFields } from '../answers/filledFields.ts';
import { isBeingSent } from '../cases/isBeingSent.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { processOf } from '../processes/procedure.ts';
import { unionPlaces } from '../unions/unionPlaces.ts';

/** What a reviewer filled in; `isNumber`: an amount, a count, which says by itself what came of the case. */
export type FilledByReviewer = FilledField & { isNumber: boolean };

/** Of one's own cases, by id: what their reviewers filled in, of those whose decision one has been told. */
export async function filledByReviewers(
  rows: readonly Pick<Listed<'application'>, 'id' | 'state' | 'undoUntil'>[],
  book: Rulebook,
): Promise<Map<string, FilledByReviewer[]>> {
  const told = rows.filter((row) => isIn('application', row, 'done') && !isBeingSent(row)).map(({ id }) => id);
  const cases = told.length ? await find('application', { id: told }) : [];
  const filled = cases.filter(({ reviewData }) => reviewData !== null);
  const places = await unionPlaces(filled.map(({ unionId }) => unionId));
  const found = await Promise.all(
    filled.map(async (application) => {
      const rules = book.at(places.get(application.unionId)?.path ?? '/');
      const form = await reviewFormOf(processOf(application, rules));
      const fields = await filledFields(form, application.reviewData, rules);
      const numbers = new Set(form?.fields.filter(({ widget }) => widget === 'number').map(({ name }) => name));
      return [application.id, fields.map((field) => ({ ...field, isNumber: numbers.has(field.name) }))] as const;
    }),
  );
  return new Map(found);
}

/** None where a document of the case is no more. */
async function reviewFormOf(process: ReturnType<typeof processOf>) {
  try {
    return (await process).reviewForm?.document;
  } catch (error) {
    if (error instanceof Unavailable) return undefined;
    throw error;
  }
}
