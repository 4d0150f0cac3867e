import { BadRequest } from '../../errors.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { count, get, list, showOwn } from '../../models/store/gates/read.ts';
import type { Listed, Shown } from '../../models/store/gates/shownRow.ts';
import type { Created } from '../../models/writtenRow.ts';
import { asTold } from './asTold.ts';

/** The tabs of “我的办事”, each the states of that name. */
export const tabs = ['todo', 'inProgress', 'done', 'rejected', 'all'] as const;
export type Tab = (typeof tabs)[number];

export async function listMine(
  actor: Actor,
  tab: string = 'all',
): Promise<{ rows: Listed<'application'>[]; counts: Record<Tab, number> }> {
  const chosen = tabs.find((name) => name === tab);
  if (!chosen)
    throw new BadRequest(
      'unknown-tab',
      `没有“${tab}”这一栏，可用：${tabs.join('、')}`,
      `Unknown tab; possible: ${tabs.join(', ')}`,
    );
  const inTab = (name: Tab) => ({ state: statesIn('application', name) });
  const [page, ...totals] = await Promise.all([
    list(actor, 'application', { filter: inTab(chosen), range: [0, 99] }, { as: 'self' }),
    ...tabs.map((name) => count(actor, 'application', inTab(name), { as: 'self' })),
  ]);
  return {
    rows: page.rows.map(asTold),
    counts: Object.fromEntries(tabs.map((name, index) => [name, totals[index]?.total ?? 0])) as Record<Tab, number>,
  };
}

/** The person's own application, just written, as getMine would read it. */
export const showMine = (actor: Actor, application: Created<'application'>): Shown<'application'> =>
  showOwn(actor, 'application', application);

export const getMine = async (actor: Actor, id: string): Promise<Shown<'application'>> =>
  asTold(await get(actor, 'application', id, { as: 'self' }));
