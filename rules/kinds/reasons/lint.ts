import type { Finding } from '../../../contract/finding.ts';
import { closest } from '../../engine/closest.ts';
import type { CheckContext, ReasonsDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';

export function lint({ items }: ReasonsDocument, { effects }: CheckContext): Finding[] {
  const names = effects?.map(({ name }) => name) ?? [];
  return items.flatMap(({ code, effect }, index): Finding[] => {
    const path = `/items/${index}`;
    const twin = items.findIndex((item) => item.code === code) < index;
    const unknown = effects && effect !== undefined && !names.includes(effect);
    return [
      ...(twin
        ? [
            finding('duplicate-code', `${path}/code`, `代码“${code}”出现两次`, `The code "${code}" is listed twice`, {
              seen: code,
            }),
          ]
        : []),
      ...(unknown
        ? [
            finding('unknown-effect', `${path}/effect`, `没有办理动作“${effect}”`, `There is no effect "${effect}"`, {
              seen: effect,
              needed: names,
              didYouMean: closest(effect, names),
            }),
          ]
        : []),
    ];
  });
}
