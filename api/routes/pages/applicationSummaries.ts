import type { ApplicationSummary } from '../../../contract/caseView.ts';
import { groupTitle } from '../../../models/descriptor/states.ts';
import type { Listed } from '../../../models/store/gates/shownRow.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { timeOf } from './timeOf.ts';

export async function applicationSummaries(rows: readonly Listed<'application'>[]): Promise<ApplicationSummary[]> {
  const places = await unionPlaces(rows.map(({ unionId }) => unionId));
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    stateLabel: groupTitle('application', row.state).zh,
    union: places.get(row.unionId)?.name ?? '',
    when: timeOf(row.decidedAt ?? row.submittedAt ?? row.createdAt),
  }));
}
