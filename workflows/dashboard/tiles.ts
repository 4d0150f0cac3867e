// The numbers that stand first, each for those whose role has something to do about it.
import { addDays } from '../../civilDay.ts';
import type { Tile } from '../../contract/figures.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { ResourceDefinition, Title } from '../../models/descriptor/types.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { count } from '../../models/store/gates/read.ts';

type Definition = {
  name: string;
  title: Title;
  of: ResourceName;
  /** Whoever may do this has to know of it. */
  action: string;
  filter: (day: string, waiting: Record<string, unknown>, actor: PersonActor) => Record<string, unknown>;
  isAlarming?: true;
};

const soon = 30;
const lately = 7;
const aDay = 24 * 60 * 60_000;

const tiles: readonly Definition[] = [
  {
    name: 'waiting',
    title: { zh: '待审', en: 'Waiting' },
    of: 'application',
    action: 'approve',
    filter: (_, waiting) => waiting,
  },
  {
    name: 'overdue',
    title: { zh: '超期', en: 'Overdue' },
    of: 'application',
    action: 'approve',
    filter: (day, waiting) => ({ ...waiting, dueOn_lt: day }),
    isAlarming: true,
  },
  {
    name: 'spotChecks',
    title: { zh: '待抽查', en: 'Spot checks' },
    of: 'application',
    action: 'confirmCheck',
    filter: (_day, _waiting, { powers }) => ({
      spotCheck: 'open',
      or: powers.map(({ unionId }) => ({ checkUnionId_under: unionId })),
    }),
  },
  {
    name: 'objections',
    title: { zh: '近30天抽查有异议', en: 'Objections in 30 days' },
    of: 'application',
    action: 'confirmCheck',
    filter: (day) => ({ spotCheck: 'objected', checkedAt_gte: `${addDays(day, -soon)}T00:00:00Z` }),
  },
  {
    name: 'members',
    title: { zh: '会员总数', en: 'Members' },
    of: 'member',
    action: 'list',
    filter: () => ({ state: statesIn('member', 'live') }),
  },
  {
    name: 'joined',
    title: { zh: '近30天入会', en: 'Joined in 30 days' },
    of: 'member',
    action: 'list',
    filter: (day) => ({ state: statesIn('member', 'live'), joinedOn_gt: addDays(day, -soon) }),
  },
  {
    name: 'drafts',
    title: { zh: '自己可以改的草稿', en: 'Drafts to go on with' },
    of: 'document',
    action: 'update',
    filter: () => ({ state: 'draft' }),
  },
  {
    name: 'toPublish',
    title: { zh: '待发布的草稿', en: 'Drafts to publish' },
    of: 'document',
    action: 'publish',
    filter: () => ({ state: 'draft' }),
  },
  {
    name: 'deadNotices',
    title: { zh: '发送失败的通知', en: 'Notices that failed' },
    of: 'notice',
    action: 'redrive',
    filter: () => ({ state: 'dead' }),
    isAlarming: true,
  },
  {
    name: 'failedJobs',
    title: { zh: '近7天失败的任务', en: 'Jobs failed in 7 days' },
    of: 'jobRun',
    action: 'cancel',
    filter: (day) => ({ state: 'failed', createdAt_gte: `${addDays(day, -lately)}T00:00:00Z` }),
    isAlarming: true,
  },
  {
    name: 'locked',
    title: { zh: '锁定中的账号', en: 'Locked accounts' },
    of: 'account',
    action: 'unlock',
    filter: () => ({ lockedUntil_gt: new Date().toISOString() }),
    isAlarming: true,
  },
  {
    name: 'toConfirm',
    title: { zh: '待确认的授权', en: 'Grants to confirm' },
    of: 'grant',
    action: 'confirm',
    filter: () => ({ state: 'proposed' }),
  },
  {
    name: 'ending',
    title: { zh: '30天内到期的授权', en: 'Grants ending in 30 days' },
    of: 'grant',
    action: 'revoke',
    filter: (day) => ({ state: 'live', validTo_gte: day, validTo_lte: addDays(day, soon) }),
  },
  {
    name: 'audited',
    title: { zh: '近24小时的审计记录', en: 'Audit rows of 24 hours' },
    of: 'audit',
    action: 'list',
    filter: () => ({ createdAt_gte: new Date(Date.now() - aDay).toISOString() }),
  },
  {
    name: 'seenWhole',
    title: { zh: '近24小时查看完整号码', en: 'Numbers seen whole in 24 hours' },
    of: 'audit',
    action: 'list',
    filter: () => ({ action: ['unmask', 'lookUp'], createdAt_gte: new Date(Date.now() - aDay).toISOString() }),
  },
];

/**
 * @param waiting which cases wait for the reader
 * @param within what narrows every one of them, by resource
 */
export function tilesFor(
  actor: PersonActor,
  day: string,
  waiting: Record<string, unknown>,
  within: (resource: ResourceName) => Record<string, unknown>,
): Promise<Tile[]> {
  return Promise.all(
    tiles
      .filter(({ of, action }) => mayDo(actor, getResource(of), action) && mayDo(actor, getResource(of), 'list'))
      .map(async ({ name, title, of, filter, isAlarming = false }) => {
        const narrowed = { ...filter(day, waiting, actor), ...within(of) };
        return {
          name,
          title,
          resource: of,
          filter: narrowed,
          isAlarming,
          count: (await count(actor, of, narrowed)).total,
        };
      }),
  );
}

const mayDo = ({ powers }: PersonActor, { access }: Pick<ResourceDefinition, 'access'>, action: string): boolean =>
  powers.some(({ role }) => access[role]?.own?.includes(action) || access[role]?.lower?.includes(action));
