import type { Finding } from '../../../contract/finding.ts';
import type { ParametersDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';
import { overlaps } from '../../engine/period.ts';

export function lint({ values }: ParametersDocument): Finding[] {
  return values.flatMap((value, index): Finding[] => {
    const path = `/values/${index}`;
    if (value.to !== undefined && value.from >= value.to)
      return [finding('empty-period', path, '有效期是空的', 'The period is empty', { seen: [value.from, value.to] })];
    return values.slice(0, index).some((earlier) => overlaps(earlier, value))
      ? [
          finding(
            'overlapping-periods',
            path,
            '与前面的有效期重叠，同一天会有两个值',
            'Overlaps an earlier period: one day would have two values',
            { seen: [value.from, value.to ?? null] },
          ),
        ]
      : [];
  });
}
