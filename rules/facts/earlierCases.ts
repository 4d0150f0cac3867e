import type { Earlier, EarlierSpan, FactDefinition } from './factDefinition.ts';

/** A process whose earlier cases rules may ask about, and the numbers its forms ask for. */
export type EarlierProcess = { key: string; title: string; numbers: { name: string; title: string }[] };

const spans: Record<EarlierSpan, string> = { last12Months: '近12个月', thisYear: '今年' };

/**
 * What the person had decided before, in twelve months or in the year of the calendar: `case.transfer.approved.last12Months`,
 * `case.subsidy.amount.thisYear`; and what it comes to together with the case itself: `case.subsidy.amount.thisYear.withThis`.
 */
export const earlierCaseFacts = (processes: readonly EarlierProcess[]): FactDefinition[] =>
  processes.flatMap(({ key: process, title, numbers }) =>
    (Object.keys(spans) as EarlierSpan[]).flatMap((within): FactDefinition[] => [
      fact('approved', `“${title}”通过的件数`, { process, outcome: 'approved', within }, '件'),
      fact('rejected', `“${title}”不通过的件数`, { process, outcome: 'rejected', within }, '件'),
      ...numbers.flatMap(({ name, title: number }) => {
        const earlier: Earlier = { process, outcome: 'approved', within, sumOf: name };
        const sum = `“${title}”通过的${number}合计`;
        return [fact(name, sum, earlier), fact(name, `${sum}，连同本件`, { ...earlier, withThis: true })];
      }),
    ]),
  );

const fact = (name: string, title: string, earlier: Earlier, unit?: string): FactDefinition => ({
  key: ['case', earlier.process, name, earlier.within, ...(earlier.withThis ? ['withThis'] : [])].join('.'),
  title: `${spans[earlier.within]}${title}`,
  type: 'number',
  subject: 'earlierCases',
  earlier,
  ...(unit && { unit }),
});
