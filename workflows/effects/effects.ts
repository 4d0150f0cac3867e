// The named effects a process document may ask for: a file each, and a line here.
import { BootError } from '../../errors.ts';
import type { ProcessDocument } from '../../rules/engine/documentTypes.ts';
import type { Effect } from './effect.ts';
import { memberJoin } from './memberJoin.ts';

export const effects = { 'member.join': memberJoin } as const satisfies Record<string, Effect>;
export type EffectName = keyof typeof effects;

const isEffect = (name: string): name is EffectName => Object.hasOwn(effects, name);

/** @throws BootError for a process that asks for what no code does; it could not have been published */
export function effectOf({ key, effect }: ProcessDocument): Effect {
  if (!isEffect(effect)) throw new BootError([`process ${key}: unknown effect ${effect}`]);
  return effects[effect];
}
