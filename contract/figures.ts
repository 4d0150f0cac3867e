import type { Title } from './words.ts';

export type DayCount = { day: string; count: number };
export type StateCount = { state: string; count: number };
/** Those below a union that stands directly under the one looked at, or at that one itself (`isItself`). */
export type RegionCount = { unionId: string; name: string; count: number; isItself: boolean };
type Filter = { [field: string]: unknown };

/** One number that concerns the reader's role, with the filter of the list behind it. */
export type Tile = {
  name: string;
  title: Title;
  count: number;
  resource: string;
  filter: Filter;
  /** More than none is a matter for somebody. */
  isAlarming: boolean;
};

export type FiguresQuery = {
  /**
   * Only what lies at this union and below it.
   * @format uuid
   */
  union?: string;
};

/** What an administrator sees first: what `GET /api/dashboard` tells. What he may not list is left out. */
export type Figures = {
  /** The union looked at and those above it within his scope, highest first; empty for all of his scope. */
  place: { id: string; name: string }[];
  tiles: Tile[];
  applicationsByDay: DayCount[];
  membersByDay: DayCount[];
  membersByRegion: RegionCount[];
  casesByRegion: RegionCount[];
  /** How long cases have been waiting, each with the filter of the list behind it. */
  queueAges: { bucket: string; title: Title; count: number; filter: Filter }[];
  noticesByState: StateCount[];
  applicationsByState: StateCount[];
};
