import { query } from '../sql/sql.ts';

/** What an operator wants to know at a glance. */
export async function operationFigures(): Promise<{ deadNotices: number; failedJobs: number }> {
  const [row] = await query<{ deadNotices: number; failedJobs: number }>(`
    SELECT (SELECT count(*)::int FROM notices WHERE state = 'dead') AS "deadNotices",
           (SELECT count(*)::int FROM job_runs WHERE state = 'failed' AND created_at > now() - interval '1 day') AS "failedJobs"`);
  return row as { deadNotices: number; failedJobs: number };
}
