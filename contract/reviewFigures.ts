// What was reviewed in a period, and how: `GET /api/reviewFigures`.
import type { Title } from './words.ts';

export type ReviewFiguresQuery = {
  /**
   * Only what lies at this union and below it.
   * @format uuid
   */
  union?: string;
  /**
   * The first day; of this month where none is given.
   * @format date
   */
  from?: string;
  /**
   * The last day, itself included.
   * @format date
   */
  to?: string;
};

export type Period = { from: string; to: string };
type Filter = { [field: string]: unknown };

/** How many cases, and the filter of the list that holds exactly these; the same of the period before. */
export type Compared = { count: number; filter: Filter; before: number; beforeFilter: Filter };

export type ReviewMeasure =
  | 'received'
  | 'decided'
  | 'approved'
  | 'rejected'
  | 'returned'
  | 'timed'
  | 'overdue'
  | 'undone'
  | 'upheld';

/** From the first submission to the first decision, half of the `timed` cases took no longer; in hours. */
export type ReviewTime = { median: number | null; before: number | null };

export type ReviewFigure = { measures: { [M in ReviewMeasure]: Compared }; time: ReviewTime };

export type ProcessFigure = ReviewFigure & { process: string; title: Title };

/** A union that stands directly under those looked at, with all below it; or one of those, itself alone (`isItself`). */
export type PartFigure = {
  unionId: string;
  name: string;
  isItself: boolean;
  counts: { [M in ReviewMeasure]: { count: number; filter: Filter } };
};

/** Why cases were rejected or returned: a phrase that reviewers pick or a rule gives; null for what they wrote themselves. */
export type TurnedDown = {
  verb: 'reject' | 'return';
  reason: string | null;
  title: Title | null;
  count: number;
  filter: Filter;
};

/** What a measure is called, and what exactly it counts. */
export type MeasureWords = { title: Title; says: Title };

export type ReviewFigures = {
  words: { [M in ReviewMeasure]: MeasureWords };
  /** The union looked at and those above it within the reader's scope, highest first; empty for all of his scope. */
  place: { id: string; name: string }[];
  period: Period;
  before: Period;
  /** The period has not ended: what is overdue is so now. */
  isRunning: boolean;
  total: ReviewFigure;
  processes: ProcessFigure[];
  parts: PartFigure[];
  reasons: TurnedDown[];
};
