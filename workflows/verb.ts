// How the verb of an action is declared: in a file `*.action.ts` anywhere in workflows, found there by its ending.
import type { Consequence } from '../contract/consequence.ts';
import type { Actions, ResourceName } from '../models/rows.ts';
import type { Actor } from '../models/store/gates/actor.ts';

/** Does a named action to a record. The input is what the descriptor declares, checked. */
export type Verb = (actor: Actor, id: string, input: Record<string, unknown>) => Promise<unknown>;
/** Makes a record that is begun by an act of its own instead of being stored as it was sent. */
export type Beginning = (actor: Actor, input: Record<string, unknown>) => Promise<{ id: string }>;

/** Tells beforehand what an action would touch, where it is not what hangs on the record. */
export type Counting = (actor: Actor, id: string) => Promise<Consequence[]>;

export type Verbs = {
  resource: ResourceName;
  verbs: Readonly<Record<string, Verb>>;
  counts?: Readonly<Record<string, Counting>> | undefined;
  begin?: Beginning;
};

/** `export const verbs = verbsOf('union', { close: closeUnion })`; the names are those of the descriptor's actions. */
export const verbsOf = <N extends ResourceName>(
  resource: N,
  verbs: Readonly<Partial<Record<Actions[N], Verb>>>,
  counts?: Readonly<Partial<Record<Actions[N], Counting>>>,
): Verbs => ({ resource, verbs: verbs as Verbs['verbs'], counts: counts as Verbs['counts'] });

/** `export const verbs = beginningOf('reviewRound', startRound)` for a resource whose descriptor says `begunBy: 'verb'`. */
export const beginningOf = (resource: ResourceName, begin: Beginning): Verbs => ({ resource, verbs: {}, begin });
