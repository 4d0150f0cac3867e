import { type StatesOf, statesIn } from '../../descriptor/states.ts';
import type { ResourceName, Rows } from '../../rows.ts';

type WithState = { [N in ResourceName]: Rows[N] extends { state: string } ? N : never }[ResourceName];

/** The condition that a row is in a state or in one of a group. Partial indexes over the same states serve it. */
export function inStates<N extends WithState>(name: N, group: StatesOf<N>, alias?: string): string {
  const states = statesIn(name, group).map((state) => `'${state}'`);
  const column = alias ? `${alias}.state` : 'state';
  return states.length === 1 ? `${column} = ${states[0]}` : `${column} IN (${states.join(', ')})`;
}
