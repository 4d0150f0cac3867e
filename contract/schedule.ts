import type { Row } from './row.ts';

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
  /** The latest run, as far as the reader may see runs. */
  last: Row | null;
};
