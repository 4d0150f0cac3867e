import type { Finding } from '../../../contract/finding.ts';
import { closest } from '../../engine/closest.ts';
import type { CheckContext, ReasonsDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';
import { checkReference } from '../../engine/reference.ts';

export function lint({ items }: ReasonsDocument, context: CheckContext): Finding[] {
  const { effects } = context;
  const names = effects?.map(({ name }) => name) ?? [];
  return items.flatMap(({ code, effect, report, who, selfNotice }, index): Finding[] => {
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
      ...checkReference('notice', report, `${path}/report`, context),
      ...(selfNotice && (!who || who.includes('self'))
        ? [
            finding(
              'notice-for-nobody',
              `${path}/selfNotice`,
              '会员本人可以选这个原因，不需要“由工会决定”的说明',
              'A member may give this reason himself, so there is nothing to tell him',
              { seen: who, needed: ['admin'] },
            ),
          ]
        : []),
    ];
  });
}
