import type { Earlier, FactDefinition } from './factDefinition.ts';

/** A process whose earlier cases rules may ask about, and the numbers its forms ask for. */
export type EarlierProcess = { key: string; title: string; numbers: { name: string; title: string }[] };

/** What the person had decided in the twelve months before: `case.transfer.approved.last12Months`, `case.subsidy.amount.last12Months`. */
export const earlierCaseFacts = (processes: readonly EarlierProcess[]): FactDefinition[] =>
  processes.flatMap(({ key: process, title, numbers }): FactDefinition[] => [
    fact(`${process}.approved`, `近12个月“${title}”通过的件数`, { process, outcome: 'approved' }, '件'),
    fact(`${process}.rejected`, `近12个月“${title}”不通过的件数`, { process, outcome: 'rejected' }, '件'),
    ...numbers.map(({ name, title: number }) =>
      fact(`${process}.${name}`, `近12个月“${title}”通过的${number}合计`, {
        process,
        outcome: 'approved',
        sumOf: name,
      }),
    ),
  ]);

const fact = (name: string, title: string, earlier: Earlier, unit?: string): FactDefinition => ({
  key: `case.${name}.last12Months`,
  title,
  type: 'number',
  subject: 'earlierCases',
  earlier,
  ...(unit && { unit }),
});
