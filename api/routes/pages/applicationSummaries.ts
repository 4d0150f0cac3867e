import type { ApplicationSummary } from '../../../contract/caseView.ts';
import type { Language } from '../../../contract/words.ts';
import { caseWords } from '../../../member-ui/words/cases.ts';
import { groupTitle } from '../../../models/descriptor/states.ts';
import type { Listed } from '../../../models/store/gates/shownRow.ts';
import { filledByReviewers } from '../../../workflows/applications/filledByReviewers.ts';
import { isBeingSent } from '../../../workflows/cases/isBeingSent.ts';
import type { PlaceRules } from '../../../workflows/documents/placeRules.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { timeOf } from './timeOf.ts';

export async function applicationSummaries(
  rows: readonly Listed<'application'>[],
  language: Language,
): Promise<ApplicationSummary[]> {
  const book = (await rulebook()).in(language);
  const [places, filled] = await Promise.all([
    unionPlaces(rows.map(({ unionId }) => unionId)),
    filledByReviewers(rows, book),
  ]);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: titleOf(row, book.at(places.get(row.unionId)?.path ?? '/')),
    state: row.state,
    stateLabel: isBeingSent(row) ? caseWords[language].steps.beingSent : groupTitle('application', row.state)[language],
    union: places.get(row.unionId)?.name ?? '',
    when: timeOf(row.decidedAt ?? row.submittedAt ?? row.createdAt, language),
    granted: (filled.get(row.id) ?? [])
      .filter(({ isNumber }) => isNumber)
      .map(({ title, label }) => ({ label: title, value: label })),
  }));
}

/** As it was called when it was begun; in another language as the process is called now. */
const titleOf = ({ title, process }: Listed<'application'>, rules: PlaceRules): string =>
  rules.language === 'zh' ? title : (rules.document('process', process)?.document.title ?? title);
