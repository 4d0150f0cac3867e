import { logger } from '../logger.ts';
import { recordFire } from '../models/store/queries/jobFires.ts';
import { previousFire } from '../workflows/schedules/fires.ts';
import { type Plan, plans } from '../workflows/schedules/plans.ts';
import { tasks } from './schedule.ts';

/** Already written by this process: saves asking the database every few seconds. */
const written = new Map<string, number>();
/** Plans said to be unreadable, once each. */
const unreadable = new Set<string>();

/** Writes the fires that have come due, each once however many processes ask; of those missed only the latest. Returns how many were new. */
export async function fireDue(now: Date = new Date()): Promise<number> {
  let fired = 0;
  for (const plan of await plans(now)) {
    if (!Object.hasOwn(tasks, plan.task)) continue;
    const name = `${plan.task} ${plan.unionId} ${plan.scheduleKey} ${plan.documentId}`;
    const scheduledFor = lastFire(plan, name, now);
    if (!scheduledFor || written.get(name) === scheduledFor.getTime()) continue;
    if (await recordFire({ ...plan, scheduledFor }, plan.documentId)) fired += 1;
    written.set(name, scheduledFor.getTime());
  }
  return fired;
}

/** A document published when its line or time zone could still be read must not hold up the others. */
function lastFire({ cron, timezone }: Plan, name: string, now: Date): Date | undefined {
  try {
    return previousFire(cron, timezone, now);
  } catch (error) {
    if (!unreadable.has(name)) logger.error({ err: error, plan: name }, 'a schedule cannot be read and does not fire');
    unreadable.add(name);
    return undefined;
  }
}
