import type { Row } from './row.ts';

/**
 * A run, as far as its reader may see runs.
 * @resource jobRun
 */
export type ShownRun = Row;

/** When a job runs by itself: what `GET /api/schedules` and `GET /api/documents/:id/schedule` tell. */
export type Schedule = {
  task: string;
  unionId: string;
  scheduleKey: string;
  /** null: built in. */
  documentId: string | null;
  /** The document's; built-in ones are called by their task. */
  title: string | null;
  cron: string;
  timezone: string;
  /** 每周一 02:00; null for a line or a time zone that cannot be right. */
  words: string | null;
  enabled: boolean;
  next: string[];
  /** The latest run. */
  last: ShownRun | null;
};
