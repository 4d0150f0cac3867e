import { getResource } from '../../models/descriptor/registry.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { isWithin } from '../../models/store/sql/unionPath.ts';

/** The unions at which somebody's view of a resource begins: none of them lies below another. */
export function topsOf({ powers }: PersonActor, name: ResourceName): { id: string; path: string }[] {
  const { access } = getResource(name);
  const held = powers.filter(({ role }) => access[role]?.lower?.includes('list'));
  const tops = held.filter(({ path }) => !held.some((other) => other.path !== path && isWithin(path, other.path)));
  return [...new Map(tops.map(({ unionId, path }) => [path, { id: unionId, path }])).values()];
}
