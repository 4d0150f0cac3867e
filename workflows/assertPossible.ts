import { Conflict } from '../errors.ts';
import { getResource } from '../models/descriptor/registry.ts';
import { type ActOf, actsIn, actsOf, isPossible, stateNamed, stateOf } from '../models/descriptor/states.ts';
import type { Title } from '../models/descriptor/types.ts';
import type { ResourceName } from '../models/rows.ts';

/** @throws Conflict naming the state of the row and what whoever does such things may do in it. */
export function assertPossible<N extends ResourceName>(
  name: N,
  row: Readonly<Record<string, unknown>>,
  act: ActOf<N>,
): void {
  if (isPossible(name, row, act)) return;
  const { title } = getResource(name);
  const acts = actsOf(getResource(name));
  const state = stateOf(name, row);
  const now = stateNamed(name, state);
  const possible = actsIn(now, [isOwn(name, act) ? 'self' : 'staff']);
  const named = (language: keyof Title) => possible.map((each) => acts[each]?.[language]);
  const zh = `此${title.zh}现在是“${now.zh}”，不能“${acts[act]?.zh}”；可以：${named('zh').join('、') || '无'}`;
  const en = `This ${title.en} is ${now.en}: no “${acts[act]?.en}”; possible: ${named('en').join(', ') || 'nothing'}`;
  throw new Conflict(
    'wrong-state',
    now.instead ? `${zh}。${now.instead.zh}` : zh,
    now.instead ? `${en}; ${now.instead.en}` : en,
    { state, possible },
  );
}

/** Whether people do this to what is theirs, and no staff does. */
const isOwn = (name: ResourceName, act: string): boolean => {
  const states = Object.values(getResource(name).states ?? {});
  const isFor = (doer: 'self' | 'staff') => states.some((state) => actsIn(state, [doer]).includes(act));
  return isFor('self') && !isFor('staff');
};
