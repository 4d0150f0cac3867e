import type { Random } from '../synthetic/random.ts';
import { baseUnions } from './baseUnions.ts';
import { industryUnions } from './industryUnions.ts';
import { regionUnions } from './regionUnions.ts';
import type { UnionPlan } from './unionPlan.ts';

/** All unions of the demo below the root, `total` of them; parents before children. */
export function planUnions(random: Random, total: number): UnionPlan[] {
  const { unions, places } = regionUnions(random);
  const above = [...unions, ...industryUnions()];
  return [...above, ...baseUnions(random, places, total - above.length)];
}
