import { forgetSecrets } from '../../models/store/queries/dueNotices.ts';
import { forgetRequestKeys } from '../../models/store/queries/forgetRequestKeys.ts';
import { forgetRuns } from '../../models/store/queries/jobFires.ts';
import { forgetExpired } from '../../workflows/access/forgetExpired.ts';
import type { TaskResult } from '../../workflows/schedules/tasks.ts';
import type { Task } from '../task.ts';

/** Codes, sessions, counters, secrets of sent messages, answers kept for repeated requests, and old runs. */
export const forgetExpiredTask: Task<'expired.forget'> = async (): Promise<TaskResult<'expired.forget'>> => {
  await forgetExpired();
  return { secrets: await forgetSecrets(), requestKeys: await forgetRequestKeys(), runs: await forgetRuns(30) };
};
