// The list behind every number of the dashboard.
import type { Figures } from '../../../../contract/figures.ts';
import { listLink } from '../../providers/listLink.ts';

/** One number with its name and the list it opens. */
export type Point = { key: string; name: string; count: number; link: string };

const dayStart = (day: string) => new Date(`${day}T00:00:00`).toISOString();
const dayEnd = (day: string) => new Date(`${day}T23:59:59.999`).toISOString();
type Naming = (resource: string, state: string) => string;

/** The charts of the dashboard as points, by name. */
export function pointsOf(figures: Figures, stateName: Naming) {
  return {
    applicationsByDay: figures.applicationsByDay.map(({ day, count }) =>
      point(day, day, count, 'applications', { submittedAt_gte: dayStart(day), submittedAt_lte: dayEnd(day) }),
    ),
    membersByDay: figures.membersByDay.map(({ day, count }) =>
      point(day, day, count, 'members', { createdAt_gte: dayStart(day), createdAt_lte: dayEnd(day) }),
    ),
    membersByRegion: figures.membersByRegion.map(({ unionId, name, count }) =>
      point(unionId, name, count, 'members', { unionId_under: unionId }),
    ),
    queueAges: figures.queueAges.map(({ bucket, title, count, filter }) =>
      point(bucket, title, count, 'applications', filter),
    ),
    noticesByState: figures.noticesByState.map(({ state, count }) =>
      point(state, stateName('notices', state), count, 'notices', { state: [state] }),
    ),
    applicationsByState: figures.applicationsByState.map(({ state, count }) =>
      point(state, stateName('applications', state), count, 'applications', { state: [state] }),
    ),
  } satisfies Record<string, Point[]>;
}

const point = (key: string, name: string, count: number, path: string, filter: Record<string, unknown>): Point => ({
  key,
  name,
  count,
  link: listLink(path, filter),
});
