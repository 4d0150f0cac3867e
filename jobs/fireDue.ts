import { recordFire } from '../models/store/queries/jobFires.ts';
import { previousFire } from '../workflows/schedules/fires.ts';
import { plans } from '../workflows/schedules/plans.ts';
import { tasks } from './schedule.ts';

/** Already written by this process: saves asking the database every few seconds. */
const written = new Map<string, number>();

/** Writes the fires that have come due, each once however many processes ask; of those missed only the latest. Returns how many were new. */
export async function fireDue(now: Date = new Date()): Promise<number> {
  let fired = 0;
  for (const plan of await plans(now)) {
    if (!Object.hasOwn(tasks, plan.task)) continue;
    const scheduledFor = previousFire(plan.cron, plan.timezone, now);
    const name = `${plan.task} ${plan.unionId} ${plan.scheduleKey} ${plan.documentId}`;
    if (!scheduledFor || written.get(name) === scheduledFor.getTime()) continue;
    if (await recordFire({ ...plan, scheduledFor }, plan.documentId)) fired += 1;
    written.set(name, scheduledFor.getTime());
  }
  return fired;
}
