import type { Finding } from '../../../contract/finding.ts';
import type { ChoiceItem, ChoicesDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';
import { overlaps } from '../../engine/period.ts';

export function lint({ items }: ChoicesDocument): Finding[] {
  const byCode = new Map<string, ChoiceItem[]>();
  return items.flatMap((item, index): Finding[] => {
    const path = `/items/${index}`;
    if (item.from !== undefined && item.to !== undefined && item.from >= item.to)
      return [
        finding('empty-period', path, `“${item.label}”的有效期是空的`, `The period of "${item.code}" is empty`, {
          seen: [item.from, item.to],
        }),
      ];
    const earlier = byCode.get(item.code) ?? [];
    byCode.set(item.code, [...earlier, item]);
    if (!earlier.some((twin) => overlaps(twin, item))) return [];
    return [
      finding(
        'duplicate-code',
        `${path}/code`,
        `代码“${item.code}”在同一时期出现两次`,
        `The code "${item.code}" is listed twice for the same time`,
        { seen: item.code },
      ),
    ];
  });
}
