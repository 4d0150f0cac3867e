// A person's applications, as he begins, saves, submits and sees them.

import type { Place } from './place.ts';
import type { MadeRecord } from './processes.ts';
import type { Row } from './row.ts';

/**
 * His own application, as he may see it.
 * @resource application
 */
export type OwnApplication = Row;

/** Answers by the names of the form's fields; the form in force judges them. */
export type FormData = { [field: string]: unknown };

export type NewApplication = {
  /**
   * Key of the process.
   * @title 事项
   */
  process: string;
  /** @title 填报内容 */
  data: FormData;
  /**
   * Hash of the text that was agreed to; needed to submit.
   * @title 承诺书
   */
  agreement?: string;
  /** Saved, not submitted. */
  draft?: boolean;
  place?: Place | null;
};
export type SavedAnswers = {
  /** @title 填报内容 */
  data: FormData;
};
export type Submission = {
  /** @title 填报内容 */
  data?: FormData;
  /** @title 承诺书 */
  agreement: string;
};

export type MyApplicationsQuery = { tab?: 'todo' | 'inProgress' | 'done' | 'rejected' | 'all' };
export type MyApplications = {
  rows: OwnApplication[];
  /** How many there are in each tab. */
  counts: { [tab in 'todo' | 'inProgress' | 'done' | 'rejected' | 'all']: number };
};

/** What a submission made, for the person. */
export type Submitted = { application: OwnApplication; made: MadeRecord[] };
/** A draft that was saved, or what was submitted. */
export type BegunApplication = Submitted | OwnApplication;
