import { BadRequest } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { count, get, list, showOwn } from '../../models/store/gates/read.ts';
import type { Row } from '../../models/store/sql/rows.ts';

/** The tabs of “我的办事”: what each holds, by state. */
export const tabs = {
  todo: ['draft', 'withdrawn', 'returned'],
  inProgress: ['submitted', 'opened'],
  done: ['approved', 'expired'],
  rejected: ['rejected'],
  all: ['draft', 'withdrawn', 'returned', 'submitted', 'opened', 'approved', 'rejected', 'expired'],
} as const;
export type Tab = keyof typeof tabs;

export async function listMine(
  actor: Actor,
  tab: string = 'all',
): Promise<{ rows: Row[]; counts: Record<Tab, number> }> {
  if (!Object.hasOwn(tabs, tab))
    throw new BadRequest(
      'unknown-tab',
      `没有“${tab}”这一栏，可用：${Object.keys(tabs).join('、')}`,
      `Unknown tab; possible: ${Object.keys(tabs).join(', ')}`,
    );
  const names = Object.keys(tabs) as Tab[];
  const [page, ...totals] = await Promise.all([
    list(actor, 'application', { filter: { state: tabs[tab as Tab] }, range: [0, 99] }, { as: 'self' }),
    ...names.map((name) => count(actor, 'application', { state: tabs[name] }, { as: 'self' })),
  ]);
  return {
    rows: page.rows,
    counts: Object.fromEntries(names.map((name, index) => [name, totals[index]?.total ?? 0])) as Record<Tab, number>,
  };
}

/** The person's own application, just written, as getMine would read it. */
export const showMine = (actor: Actor, application: Row): Row => showOwn(actor, 'application', application);

export const getMine = (actor: Actor, id: string): Promise<Row> => get(actor, 'application', id, { as: 'self' });
