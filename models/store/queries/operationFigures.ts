import { query } from '../sql/sql.ts';

export type OperationFigures = {
  deadNotices: number;
  failedJobs: number;
  /** The last segment of the log did not reach its archive: it is kept here until it does, and fills the disk. */
  isArchiveStuck: boolean;
};

/** What an operator wants to know at a glance. */
export async function operationFigures(): Promise<OperationFigures> {
  const [row] = await query<OperationFigures>(`
    SELECT (SELECT count(*)::int FROM notices WHERE state = 'dead') AS "deadNotices",
           (SELECT count(*)::int FROM job_runs WHERE state = 'failed' AND created_at > now() - interval '1 day') AS "failedJobs",
           (SELECT coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) FROM pg_stat_archiver) AS "isArchiveStuck"`);
  return row as OperationFigures;
}
