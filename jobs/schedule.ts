// What does each task of workflows/schedules/tasks.ts; one without a verb does not compile.
import type { TaskName } from '../workflows/schedules/tasks.ts';
import type { Task } from './task.ts';
import { expireDraftsTask } from './tasks/expireDrafts.ts';
import { forgetExpiredTask } from './tasks/forgetExpired.ts';
import { remindOverdueTask } from './tasks/remindOverdue.ts';
import { rerouteStrandedTask } from './tasks/rerouteStranded.ts';
import { reviewCentralised } from './tasks/reviewCentralised.ts';
import { rotateKeysTask } from './tasks/rotateKeys.ts';
import { sealAuditTask } from './tasks/sealAudit.ts';

export const tasks: { readonly [N in TaskName]: Task<N> } = {
  'review.centralised': reviewCentralised,
  'review.overdue': remindOverdueTask,
  'review.reroute': rerouteStrandedTask,
  'audit.seal': sealAuditTask,
  'keys.rotate': rotateKeysTask,
  'expired.forget': forgetExpiredTask,
  'drafts.expire': expireDraftsTask,
};
