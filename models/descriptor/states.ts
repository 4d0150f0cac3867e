// What the states of a resource say: choices, conditions, SQL, errors, /api/meta and both UIs read them through here.
import type { Actions, Acts, ResourceName, StateGroups, States } from '../rows.ts';
import { getResource } from './registry.ts';
import { type Doer, generalActs, type Resource, type StateDefinition, type Title, type Titles } from './types.ts';

type Values = Readonly<Record<string, unknown>>;
/** What may be done to a record of a resource, and to any record. */
export type ActOf<N extends ResourceName> = keyof typeof generalActs | Actions[N] | Acts[N];
export type ActName = ActOf<ResourceName>;
/** States that are asked for: one, a group, or all. */
export type StatesOf<N extends ResourceName> = States[N] | StateGroups[N] | 'all';

const everyone: readonly Doer[] = ['self', 'staff', 'decider', 'job'];

/** The states of a group; a state is a group of one. */
export function statesIn<N extends ResourceName>(name: N, group: StatesOf<N>): readonly States[N][] {
  const { states = {}, stateGroups = {} } = getResource(name);
  return (group === 'all' ? Object.keys(states) : (stateGroups[group]?.in ?? [group])) as States[N][];
}

/** What its field `state` says, unless a moment has put the row in another state. */
export function stateOf<N extends ResourceName>(name: N, row: Values): States[N] {
  const states = Object.entries(getResource(name).states ?? {});
  const [moved] = states.find(([, { since }]) => since && row[since]) ?? [];
  return (moved ?? row.state ?? states[0]?.[0]) as States[N];
}

export const isIn = <N extends ResourceName>(name: N, row: Values, group: StatesOf<N>): boolean =>
  statesIn(name, group).some((state) => state === stateOf(name, row));

export function stateNamed(name: ResourceName, state: string): StateDefinition {
  const found = getResource(name).states?.[state];
  if (!found) throw new Error(`${name} has no state ${state}`);
  return found;
}

/** The word for a group or a state. */
export const groupTitle = <N extends ResourceName>(name: N, group: StatesOf<N>): Title =>
  group === 'all' ? { zh: '全部', en: 'All' } : (getResource(name).stateGroups?.[group] ?? stateNamed(name, group));

export const actsIn = ({ may = {} }: StateDefinition, doers: readonly Doer[] = everyone): string[] => [
  ...new Set(doers.flatMap((doer) => may[doer] ?? [])),
];

/** Whether something may happen to a row as it is now. */
export const isPossible = <N extends ResourceName>(name: N, row: Values, act: ActOf<N>): boolean =>
  actsIn(stateNamed(name, stateOf(name, row))).includes(act);

/** What the audit may say was done to a record. */
export const actsOf = ({ actions = {}, acts = {} }: Resource): Titles => ({
  ...generalActs,
  ...acts,
  ...Object.fromEntries(Object.entries(actions).map(([name, { title }]) => [name, title])),
});

/** In which states a row may be written to, where it is not in all of them. */
export function writeStarts(resource: Resource): Record<string, { field: string; from: string[] }> {
  const states = Object.values(resource.states ?? {});
  const allow = (act: string) => states.filter((state) => actsIn(state, ['staff']).includes(act)).length;
  const limited = ['update', 'delete'].filter((act) => allow(act) > 0 && allow(act) < states.length);
  return Object.fromEntries(limited.map((act) => [act, actionStarts(resource, act)]));
}

/** Which field says whether staff may do a named action to a row, and what it holds when they may. */
export function actionStarts({ states = {} }: Resource, action: string): { field: string; from: string[] } {
  const entries = Object.entries(states);
  const moment = entries.find(([, { since }]) => since)?.[1].since;
  if (moment) return { field: moment, from: [''] };
  const from = entries.filter(([, state]) => actsIn(state, ['staff']).includes(action)).map(([state]) => state);
  return { field: 'state', from };
}
