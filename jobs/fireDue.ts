import { recordFire } from '../models/store/jobFires.ts';
import { rootUnion } from '../workflows/access/rootUnion.ts';
import { schedulesInForce } from '../workflows/documents/schedulesInForce.ts';
import { previousFire } from './previousFire.ts';
import { builtIn, tasks } from './schedule.ts';

type Plan = {
  task: string;
  unionId: string;
  scheduleKey: string;
  documentId: string | null;
  cron: string;
  timezone: string;
};

/** Already written by this process: saves asking the database every few seconds. */
const written = new Map<string, number>();

/** Writes the fires that have come due, each once however many processes ask; of those missed only the latest. Returns how many were new. */
export async function fireDue(now: Date = new Date()): Promise<number> {
  let fired = 0;
  for (const plan of await plans(now)) {
    const scheduledFor = previousFire(plan.cron, plan.timezone, now);
    const name = `${plan.task} ${plan.unionId} ${plan.scheduleKey} ${plan.documentId}`;
    if (!scheduledFor || written.get(name) === scheduledFor.getTime()) continue;
    if (await recordFire({ ...plan, scheduledFor }, plan.documentId)) fired += 1;
    written.set(name, scheduledFor.getTime());
  }
  return fired;
}

async function plans(now: Date): Promise<Plan[]> {
  const root = await rootUnion();
  const own = builtIn.map(({ task, cron, timezone }) => ({
    task,
    unionId: root.id,
    scheduleKey: task,
    documentId: null,
    cron,
    timezone,
  }));
  const published = (await schedulesInForce(now)).map(
    ({ documentId, unionId, schedule: { task, key, cron, timezone } }) => ({
      task,
      unionId,
      scheduleKey: key,
      documentId,
      cron,
      timezone,
    }),
  );
  return [...own, ...published.filter(({ task }) => Object.hasOwn(tasks, task))];
}
