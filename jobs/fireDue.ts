import { logger } from '../logger.ts';
import { recordFire } from '../models/store/queries/jobFires.ts';
import { previousFire } from '../workflows/schedules/fires.ts';
import { type Plan, plans } from '../workflows/schedules/plans.ts';
import { tasks } from './foundTasks.ts';

/** Of each plan in force, the fire already written by this process: saves asking the database every few seconds. */
let written = new Map<string, number>();
/** Plans in force that cannot fire, said once each. */
let refused = new Set<string>();

/** Writes the fires that have come due, each once however many processes ask; of those missed only the latest. Returns how many were new. */
export async function fireDue(now: Date = new Date()): Promise<number> {
  const [writtenBefore, refusedBefore] = [written, refused];
  const [writtenNow, refusedNow] = [new Map<string, number>(), new Set<string>()];
  let fired = 0;
  for (const plan of await plans(now)) {
    const name = `${plan.task} ${plan.unionId} ${plan.scheduleKey} ${plan.documentId}`;
    const due = lastFire(plan, now);
    if (due instanceof Error) {
      if (!refusedBefore.has(name)) logger.error({ err: due, plan: name }, 'a schedule does not fire');
      refusedNow.add(name);
      continue;
    }
    if (!due) continue;
    const isWritten = writtenBefore.get(name) === due.getTime();
    if (!isWritten && (await recordFire({ ...plan, scheduledFor: due }, plan.documentId))) fired += 1;
    writtenNow.set(name, due.getTime());
  }
  written = writtenNow;
  refused = refusedNow;
  return fired;
}

/** A document published when its task still existed, or its line or time zone could still be read, must not hold up the others. */
function lastFire({ task, cron, timezone }: Plan, now: Date): Date | Error | undefined {
  if (!tasks.has(task)) return new Error(`there is no task ${task}; there are: ${[...tasks.keys()].join(', ')}`);
  try {
    return previousFire(cron, timezone, now);
  } catch (error) {
    return error as Error;
  }
}
