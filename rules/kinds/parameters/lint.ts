import type { Finding } from '../../../contract/finding.ts';
import type { CheckContext, ParametersDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';
import { overlaps } from '../../engine/period.ts';
import { schemaFindings } from '../../engine/schemaFindings.ts';
import { shapes } from './shapes.ts';

export function lint(document: ParametersDocument, context: CheckContext): Finding[] {
  const shape = shapes.get(document.key);
  const periods = lintPeriods(document);
  if (!shape) return periods;
  return [
    ...periods,
    ...(shape.validate(document) ? shape.lint(document, context) : schemaFindings(shape.validate.errors)),
  ];
}

function lintPeriods({ values }: ParametersDocument): Finding[] {
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
