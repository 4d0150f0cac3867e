// What an administrator sees first. Only what he may list; every number can be opened as a list.
import { addDays } from '../../civilDay.ts';
import { config } from '../../config.ts';
import type { Figures } from '../../contract/figures.ts';
import { Forbidden } from '../../errors.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { count } from '../../models/store/gates/read.ts';
import { countBy, countByDay, membersByRegion } from '../../models/store/queries/dashboard.ts';
import { today } from '../today.ts';

const shownDays = 30;
const waiting = { state: statesIn('application', 'inProgress') };

export async function readDashboard(actor: Actor): Promise<Figures> {
  const day = today();
  const days = Array.from({ length: shownDays }, (_, index) => addDays(day, index - shownDays + 1));
  const [applicationsByDay, membersByDay, regions, queueAges, notices, states] = await Promise.all([
    allowed(() => countByDay(actor, 'application', 'submittedAt', days, config.timezone), []),
    allowed(() => countByDay(actor, 'member', 'createdAt', days, config.timezone), []),
    membersByRegion(actor),
    allowed(() => ages(actor, day), []),
    allowed(() => countBy(actor, 'notice', 'state'), []),
    allowed(() => countBy(actor, 'application', 'state'), []),
  ]);
  return {
    applicationsByDay,
    membersByDay,
    membersByRegion: regions,
    queueAges,
    noticesByState: notices.map(({ key, count: n }) => ({ state: key, count: n })),
    applicationsByState: states.map(({ key, count: n }) => ({ state: key, count: n })),
    inbox: { open: sum(queueAges), overdue: queueAges.find(({ bucket }) => bucket === 'overdue')?.count ?? 0 },
  };
}

async function ages(actor: Actor, day: string) {
  const buckets = [
    { bucket: 'overdue', title: '已超期', filter: { ...waiting, dueOn_lt: day } },
    { bucket: 'today', title: '今天到期', filter: { ...waiting, dueOn: day } },
    { bucket: 'week', title: '7天内到期', filter: { ...waiting, dueOn_gt: day, dueOn_lte: addDays(day, 7) } },
    { bucket: 'later', title: '7天以后', filter: { ...waiting, dueOn_gt: addDays(day, 7) } },
  ];
  return Promise.all(
    buckets.map(async (bucket) => ({ ...bucket, count: (await count(actor, 'application', bucket.filter)).total })),
  );
}

/** Somebody who may not list a resource sees no numbers of it, rather than no dashboard. */
async function allowed<T>(read: () => Promise<T>, instead: T): Promise<T> {
  return read().catch((error) => {
    if (error instanceof Forbidden) return instead;
    throw error;
  });
}

const sum = (buckets: readonly { count: number }[]) => buckets.reduce((total, { count: n }) => total + n, 0);
