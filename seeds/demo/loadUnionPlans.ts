import { v7 as newId } from 'uuid';
import type { Rows } from '../../models/rows.ts';
import type { Load } from '../../models/store/writing/copyIn.ts';
import type { NewRow } from '../../models/writtenRow.ts';
import type { UnionPlan } from './unionPlan.ts';

export type UnionPlace = { id: string; path: string };

/**
 * Writes unions level by level, since a path is made of the one above and an industry parent must be there. `places` holds what stands already, by key, and is
 * completed. `more` gives the fields a plan does not have.
 */
export async function loadUnionPlans(
  load: Load,
  plans: readonly UnionPlan[],
  places: Map<string, UnionPlace>,
  more: (plan: UnionPlan) => Partial<Rows['union']>,
): Promise<void> {
  let rest = plans;
  while (rest.length) {
    const isReady = ({ parent, industryParent }: UnionPlan) =>
      places.has(parent) && (!industryParent || places.has(industryParent));
    const level = rest.filter(isReady);
    rest = rest.filter((plan) => !isReady(plan));
    if (!level.length) throw new Error(`no parent for ${rest[0]?.key}`);
    const ids = level.map(() => newId());
    await load.records(
      'union',
      level.map((plan, index) => ({ id: ids[index] as string, ...recordOf(plan, places), ...more(plan) })),
    );
    const stored = await load.find('union', { id: ids });
    const byId = new Map(stored.map(({ id, path }) => [id, { id, path }]));
    for (const [index, { key }] of level.entries()) places.set(key, byId.get(ids[index] as string) as UnionPlace);
  }
}

function recordOf(
  { parent, industryParent, name, kind, type, acceptsMembers, divisionId, industry }: UnionPlan,
  places: ReadonlyMap<string, UnionPlace>,
): NewRow<'union'> {
  const above = places.get(parent) as UnionPlace;
  return {
    parentId: above.id,
    parentPath: above.path,
    industryParentId: industryParent ? (places.get(industryParent) as UnionPlace).id : null,
    ...{ name, kind, type, acceptsMembers, divisionId },
    industry: industry ?? null,
    shortName: null,
    formerNames: [],
    state: 'active',
    memberCount: 0,
    custom: {},
  };
}
