// What an administrator sees first. Only what he may list; every number can be opened as a list.
import { addDays } from '../../civilDay.ts';
import { config } from '../../config.ts';
import type { Figures } from '../../contract/figures.ts';
import { Forbidden } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { count } from '../../models/store/gates/read.ts';
import { countBy, countByDay, countByRegion } from '../../models/store/queries/dashboard.ts';
import { today } from '../today.ts';
import { placeOf, unionInScope } from './placeInScope.ts';
import { tilesFor } from './tiles.ts';
import { waitingFor } from './waitingFor.ts';

const shownDays = 30;
type Filter = Record<string, unknown>;
const open = { state: statesIn('application', 'inProgress') };
const live = { state: statesIn('member', 'live') };

/** @param unionId only what lies there and below. @throws NotFound when it lies outside of the scope */
export async function readDashboard(actor: PersonActor, unionId?: string): Promise<Figures> {
  const union = unionId ? await unionInScope(actor, unionId) : undefined;
  const within = (name: ResourceName): Filter => {
    const { scope } = getResource(name);
    return union && scope.by === 'union' ? { [`${scope.field}_under`]: union.id } : {};
  };
  const day = today();
  const waiting = await waitingFor(actor);
  const days = Array.from({ length: shownDays }, (_, index) => addDays(day, index - shownDays + 1));
  const perDay = (name: ResourceName, field: string) =>
    allowed(() => countByDay(actor, name, field, { days, timezone: config.timezone, filter: within(name) }), []);
  const perState = (name: ResourceName) => allowed(() => countBy(actor, name, 'state', within(name)), []);
  const perRegion = (name: ResourceName, filter: Filter) =>
    allowed(() => countByRegion(actor, name, filter, union?.path), []);
  const [place, tiles, applicationsByDay, membersByDay, membersByRegion, casesByRegion, queueAges, notices, states] =
    await Promise.all([
      union ? placeOf(actor, union) : [],
      tilesFor(actor, day, waiting, within),
      perDay('application', 'submittedAt'),
      perDay('member', 'createdAt'),
      perRegion('member', live),
      perRegion('application', open),
      allowed(() => ages(actor, day, { ...waiting, ...within('application') }), []),
      perState('notice'),
      perState('application'),
    ]);
  return {
    ...{ place, tiles, applicationsByDay, membersByDay, membersByRegion, casesByRegion, queueAges },
    noticesByState: inOrder('notice', notices),
    applicationsByState: inOrder('application', states),
  };
}

/** As the descriptor names them: a case comes through its states in that order. */
function inOrder(name: ResourceName, counted: readonly { key: string; count: number }[]): Figures['noticesByState'] {
  const order = Object.keys(getResource(name).states ?? {});
  return [...counted]
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
    .map(({ key, count: n }) => ({ state: key, count: n }));
}

async function ages(actor: PersonActor, day: string, waiting: Filter): Promise<Figures['queueAges']> {
  const buckets = [
    { bucket: 'overdue', title: { zh: '已超期', en: 'Overdue' }, filter: { ...waiting, dueOn_lt: day } },
    { bucket: 'today', title: { zh: '今天到期', en: 'Due today' }, filter: { ...waiting, dueOn: day } },
    {
      bucket: 'week',
      title: { zh: '7天内到期', en: 'Due in 7 days' },
      filter: { ...waiting, dueOn_gt: day, dueOn_lte: addDays(day, 7) },
    },
    { bucket: 'later', title: { zh: '7天以后', en: 'Later' }, filter: { ...waiting, dueOn_gt: addDays(day, 7) } },
  ];
  return Promise.all(
    buckets.map(async ({ filter, ...bucket }) => {
      return { ...bucket, filter, count: (await count(actor, 'application', filter)).total };
    }),
  );
}

/** Somebody who may not list a resource sees no numbers of it, rather than no dashboard. */
async function allowed<T>(read: () => Promise<T>, instead: T): Promise<T> {
  return read().catch((error) => {
    if (error instanceof Forbidden) return instead;
    throw error;
  });
}
