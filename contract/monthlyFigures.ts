// What months came to, as written when they were over: `GET /api/monthlyFigures`.
import type { Title } from './words.ts';

export type MonthlyFiguresQuery = {
  /**
   * Of this union and all below it.
   * @format uuid
   */
  union?: string;
  /**
   * The first day of a month that is written; the last one where none is given.
   * @format date
   */
  month?: string;
};

export type MonthMeasure = 'opening' | 'joined' | 'movedIn' | 'movedOut' | 'departed' | 'closing' | 'retained';
export type MonthCounts = { [M in MonthMeasure]: number };

/** The list behind a number: of the changes it counts, or of those who are members today where it counts members. */
export type OpenedList = { resource: string; filter: { [field: string]: unknown } };
export type MonthLists = { [M in MonthMeasure]: OpenedList };

/** A month, the one before and the same a year before; null where these are not written. */
export type MonthLine = {
  month: string;
  counts: MonthCounts;
  lists: MonthLists;
  before: MonthCounts | null;
  yearBefore: MonthCounts | null;
};

export type MonthPart = Omit<MonthLine, 'month'> & { unionId: string; name: string; isItself: boolean };
type Flow = 'joined' | 'movedIn' | 'movedOut' | 'departed';
export type MonthProcess = {
  process: string;
  title: Title;
  counts: { [M in Flow]: number };
  lists: { [M in Flow]: OpenedList };
};
export type MonthEmployment = { code: string; title: Title; count: number; list: OpenedList };

export type MonthlyFigures = {
  words: { [M in MonthMeasure]: { title: Title; says: Title } };
  /** The union looked at and those above it within the reader's scope, highest first; empty for all of his scope. */
  place: { id: string; name: string }[];
  /** The month looked at; null as long as none is written. */
  month: string | null;
  /** The months that are written, the newest first. */
  months: string[];
  /** Thirteen months up to the one looked at, the newest first. */
  series: MonthLine[];
  parts: MonthPart[];
  processes: MonthProcess[];
  employments: MonthEmployment[];
};
