import { Conflict } from '../errors.ts';
import { getResource } from '../models/descriptor/registry.ts';
import { type ActOf, actsIn, actsOf, isPossible, stateNamed, stateOf } from '../models/descriptor/states.ts';
import type { Title } from '../models/descriptor/types.ts';
import type { ResourceName } from '../models/rows.ts';

/** @throws Conflict naming the state of the row and what people may do in it. */
export function assertPossible<N extends ResourceName>(
  name: N,
  row: Readonly<Record<string, unknown>>,
  act: ActOf<N>,
): void {
  if (isPossible(name, row, act)) return;
  const resource = getResource(name);
  const titles = actsOf(resource);
  const state = stateOf(name, row);
  const { zh, en, instead, ...rest } = stateNamed(name, state);
  const possible = actsIn({ zh, en, ...rest }, ['self', 'staff']);
  const wordsFor = (language: keyof Title, separator: string) =>
    possible.map((each) => titles[each]?.[language]).join(separator);
  throw new Conflict(
    'wrong-state',
    [`此${resource.title.zh}现在是“${zh}”，不能${titles[act]?.zh}；可以：${wordsFor('zh', '、') || '无'}`, instead?.zh]
      .filter(Boolean)
      .join('。'),
    [
      `This ${resource.title.en} is ${en}: no “${titles[act]?.en}”; possible: ${wordsFor('en', ', ') || 'nothing'}`,
      instead?.en,
    ]
      .filter(Boolean)
      .join('; '),
    { state, possible },
  );
}
