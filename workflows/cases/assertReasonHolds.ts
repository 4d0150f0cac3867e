import { Conflict } from '../../errors.ts';
import { getResource, resources } from '../../models/descriptor/registry.ts';
import { stateOf } from '../../models/descriptor/states.ts';
import type { EffectCase } from '../effect.ts';

/** @throws Conflict where what the case is about has left the states in which its reason may be given: it was in one when it was submitted */
export function assertReasonHolds({ application: { subjectKind }, subject, reason }: EffectCase): void {
  const name = resources.find((each) => each.name === subjectKind)?.name;
  if (!name || !reason) return;
  const state = String(stateOf(name, subject));
  if (reason.from.includes(state)) return;
  const title = getResource(name).states?.[state] ?? { zh: state, en: state };
  throw new Conflict(
    'reason-past',
    `办理对象现在是“${title.zh}”，不能再按“${reason.label}”办理`,
    `It is ${title.en} now, so that “${reason.label}” no longer holds`,
  );
}
