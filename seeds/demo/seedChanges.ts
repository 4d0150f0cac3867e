import type { Rows } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import type { Backdating } from '../../models/store/writing/backdate.ts';
import { returnApplication } from '../../workflows/applications/decideApplication.ts';
import { openApplication } from '../../workflows/applications/openApplication.ts';
import { submitApplication } from '../../workflows/applications/submitApplication.ts';
import { rulebook } from '../../workflows/documents/rulebook.ts';
import { processAt } from '../../workflows/processes/processAt.ts';
import { type ChangePlan, planChanges } from './planChanges.ts';

/** What is under way besides joining, done by the workflows of everybody. @returns how long ago it shall have been. */
export async function seedChanges(unions: ReadonlyMap<string, Rows['union']>): Promise<Backdating[]> {
  const shifts: Backdating[] = [];
  for (const plan of await planChanges(unions))
    shifts.push({ applicationId: (await present(plan)) ?? (await carryOut(plan)), days: plan.days, decidedDays: 1 });
  return shifts;
}

/** A start that was killed here has done some of it. */
async function present({ begunBy, submission: { process, subjectId } }: ChangePlan): Promise<string | undefined> {
  const about = subjectId ? { subjectId } : { accountId: begunBy.accountId as string };
  return (await find('application', { process, ...about }, { limit: 1 }))[0]?.id;
}

async function carryOut({ begunBy, submission, target, review }: ChangePlan): Promise<string> {
  const agreement = processAt((await rulebook()).at(target.path), submission.process).agreement?.hash;
  const channel = submission.subjectId ? 'pc' : 'h5';
  const phoneConfirmedAt = submission.subjectId ? undefined : new Date().toISOString();
  const { application } = await submitApplication(begunBy, { ...submission, agreement }, { channel, phoneConfirmedAt });
  if (review?.returned) await returnApplication(review.by, application.id, { reason: review.returned });
  else if (review) await openApplication(review.by, application.id);
  return application.id;
}
