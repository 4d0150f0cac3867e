// What can happen by itself: a line per task, and when the built-in ones do. Schedule documents add times, per union.
import { config } from '../config.ts';
import type { Task } from './task.ts';
import { expireDraftsTask } from './tasks/expireDrafts.ts';
import { forgetExpiredTask } from './tasks/forgetExpired.ts';
import { remindOverdueTask } from './tasks/remindOverdue.ts';
import { rerouteStrandedTask } from './tasks/rerouteStranded.ts';
import { reviewCentralised } from './tasks/reviewCentralised.ts';
import { rotateKeysTask } from './tasks/rotateKeys.ts';
import { sealAuditTask } from './tasks/sealAudit.ts';

export const tasks: Readonly<Record<string, Task>> = {
  'review.centralised': reviewCentralised,
  'review.overdue': remindOverdueTask,
  'review.reroute': rerouteStrandedTask,
  'audit.seal': sealAuditTask,
  'keys.rotate': rotateKeysTask,
  'expired.forget': forgetExpiredTask,
  'drafts.expire': expireDraftsTask,
};

export const builtIn: readonly { task: string; cron: string; timezone: string }[] = [
  { task: 'audit.seal', cron: '*/5 * * * *', timezone: config.timezone },
  { task: 'review.overdue', cron: '0 9 * * *', timezone: config.timezone },
  { task: 'review.reroute', cron: '*/10 * * * *', timezone: config.timezone },
  { task: 'keys.rotate', cron: '30 3 * * *', timezone: config.timezone },
  { task: 'drafts.expire', cron: '50 3 * * *', timezone: config.timezone },
  { task: 'expired.forget', cron: '20 * * * *', timezone: config.timezone },
];
