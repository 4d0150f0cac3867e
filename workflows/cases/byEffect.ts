import type { Effect } from '../effect.ts';
import type { LoadedCase } from './loadCases.ts';

/** `isDone`: review comes after the effect. */
export type Alike = { effect: Effect; isDone: boolean; cases: LoadedCase[] };

/** Cases of which the same is asked: of one effect, all before it or all after it; in the order in which they came. */
export function byEffect(cases: readonly LoadedCase[]): Alike[] {
  const groups = new Map<string, Alike>();
  for (const each of cases) {
    const isDone = each.found.application.reviewWhen === 'after';
    const name = `${each.effect.name} ${isDone}`;
    const group = groups.get(name) ?? { effect: each.effect, isDone, cases: [] };
    groups.set(name, group);
    group.cases.push(each);
  }
  return [...groups.values()];
}
