// What can happen by itself: a line per task. When is said in workflows/schedules/builtIn.ts or, per union, by schedule documents.
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
