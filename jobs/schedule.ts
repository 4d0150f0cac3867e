// What does each task of workflows/schedules/tasks.ts; one without a verb does not compile.
import { rotateKeys } from '../models/store/writing/rotateKeys.ts';
import { expireDrafts } from '../workflows/applications/expireDrafts.ts';
import { sealAudit } from '../workflows/audit/sealAudit.ts';
import { remindOverdue } from '../workflows/reviews/remindOverdue.ts';
import { rerouteStranded } from '../workflows/reviews/rerouteStranded.ts';
import type { TaskName } from '../workflows/schedules/tasks.ts';
import type { Task } from './task.ts';
import { forgetExpired } from './tasks/forgetExpired.ts';
import { reviewCentralised } from './tasks/reviewCentralised.ts';

export const tasks: { readonly [N in TaskName]: Task<N> } = {
  'review.centralised': reviewCentralised,
  'review.overdue': ({ signal }) => remindOverdue(undefined, signal),
  'review.reroute': ({ signal }) => rerouteStranded({ signal }),
  'audit.seal': ({ signal }) => sealAudit(signal),
  'keys.rotate': ({ signal }) => rotateKeys(signal),
  'expired.forget': forgetExpired,
  'drafts.expire': ({ signal }) => expireDrafts({ signal }),
};
