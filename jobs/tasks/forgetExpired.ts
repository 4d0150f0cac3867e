import { forgetRuns } from '../../models/store/queries/jobFires.ts';
import { forgetSecrets } from '../../models/store/queries/notices.ts';
import { forgetExpiredLimits } from '../../models/store/queries/rateLimits.ts';
import { forgetExpiredSessions } from '../../models/store/queries/sessions.ts';
import { forgetOldCodes } from '../../models/store/queries/signInCodes.ts';
import { forgetRequestKeys } from '../../models/store/writing/requestKeys.ts';
import type { TaskResult } from '../../workflows/schedules/tasks.ts';
import type { Task } from '../task.ts';

/** Codes, sessions, counters, secrets of sent messages, answers kept for repeated requests, and old runs. */
export const forgetExpired: Task<'expired.forget'> = async (): Promise<TaskResult<'expired.forget'>> => {
  await forgetOldCodes();
  await forgetExpiredSessions();
  await forgetExpiredLimits();
  return { secrets: await forgetSecrets(), requestKeys: await forgetRequestKeys(), runs: await forgetRuns(30) };
};
