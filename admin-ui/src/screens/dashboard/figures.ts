// The list behind every number of the dashboard.
import type { Figures, RegionCount } from '../../../../contract/figures.ts';
import type { Title } from '../../../../contract/words.ts';
import { listLink } from '../../providers/listLink.ts';
import type { Writing } from '../../providers/writing.ts';

/** One number with its name and where it leads. */
export type Point = { key: string; name: string; count: number; link: string };

const dayStart = (day: string) => new Date(`${day}T00:00:00`).toISOString();
const dayEnd = (day: string) => new Date(`${day}T23:59:59.999`).toISOString();
type Naming = {
  state: (resource: string, state: string) => string;
  words: (title: Title) => string;
  writing: Writing;
  itself: string;
};

/** The charts of the dashboard as points, by name. */
export function pointsOf(figures: Figures, { state: stateName, words, writing, itself }: Naming) {
  const here = figures.place.at(-1)?.id;
  const within = (field: string) => (here ? { [`${field}_under`]: here } : {});
  /** A region is looked into; what lies at the union itself is a list. */
  const regions = (counted: readonly RegionCount[], path: string) =>
    counted.map(({ unionId, name, count, isItself }) =>
      isItself
        ? point(`${unionId} itself`, writing.aside(name, itself), count, listLink(path, { unionId }))
        : point(unionId, name, count, dashboardOf(unionId)),
    );
  return {
    applicationsByDay: figures.applicationsByDay.map(({ day, count }) =>
      point(
        day,
        writing.day(day),
        count,
        listLink('applications', {
          submittedAt_gte: dayStart(day),
          submittedAt_lte: dayEnd(day),
          ...within('unionId'),
        }),
      ),
    ),
    membersByDay: figures.membersByDay.map(({ day, count }) =>
      point(
        day,
        writing.day(day),
        count,
        listLink('members', { createdAt_gte: dayStart(day), createdAt_lte: dayEnd(day), ...within('unionId') }),
      ),
    ),
    membersByRegion: regions(figures.membersByRegion, 'members'),
    casesByRegion: regions(figures.casesByRegion, 'applications'),
    queueAges: figures.queueAges.map(({ bucket, title, count, filter }) =>
      point(bucket, words(title), count, listLink('applications', filter)),
    ),
    noticesByState: figures.noticesByState.map(({ state, count }) =>
      point(state, stateName('notices', state), count, listLink('notices', { state: [state], ...within('unionId') })),
    ),
    applicationsByState: figures.applicationsByState.map(({ state, count }) =>
      point(
        state,
        stateName('applications', state),
        count,
        listLink('applications', { state: [state], ...within('unionId') }),
      ),
    ),
  } satisfies Record<string, Point[]>;
}

/** The same screen for one union and what lies below it. */
export const dashboardOf = (unionId?: string): string => (unionId ? `/?union=${unionId}` : '/');

const point = (key: string, name: string, count: number, link: string): Point => ({ key, name, count, link });
