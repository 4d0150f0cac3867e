import type { Language } from '../../contract/words.ts';
import type { Bilingual } from '../../errors.ts';
import type { Earlier, EarlierSpan, FactDefinition } from './factDefinition.ts';

/** A process whose earlier cases rules may ask about, and the numbers its forms ask for. */
export type EarlierProcess = { key: string; title: string; numbers: { name: string; title: string }[] };

const spans: Record<EarlierSpan, Bilingual> = {
  last12Months: { zh: '近12个月', en: 'in the last 12 months' },
  thisYear: { zh: '今年', en: 'this year' },
};

/** @param span in which time; the unit of what is counted goes without saying in English. */
const words = {
  zh: {
    approved: (process: string, span: string) => `${span}“${process}”通过的件数`,
    rejected: (process: string, span: string) => `${span}“${process}”不通过的件数`,
    sum: (process: string, number: string, span: string) => `${span}“${process}”通过的${number}合计`,
    withThis: (sum: string) => `${sum}，连同本件`,
    unit: '件',
  },
  en: {
    approved: (process: string, span: string) => `“${process}” approved ${span}`,
    rejected: (process: string, span: string) => `“${process}” rejected ${span}`,
    sum: (process: string, number: string, span: string) => `Sum of “${number}” of “${process}” approved ${span}`,
    withThis: (sum: string) => `${sum}, with this case`,
    unit: '',
  },
};

/**
 * What the person had decided before, in twelve months or in the year of the calendar: `case.transfer.approved.last12Months`,
 * `case.subsidy.amount.thisYear`; and what it comes to together with the case itself: `case.subsidy.amount.thisYear.withThis`.
 */
export const earlierCaseFacts = (processes: readonly EarlierProcess[], language: Language = 'zh'): FactDefinition[] =>
  processes.flatMap(({ key: process, title, numbers }) =>
    (Object.keys(spans) as EarlierSpan[]).flatMap((within): FactDefinition[] => {
      const { approved, rejected, sum, withThis, unit } = words[language];
      const span = spans[within][language];
      return [
        fact('approved', approved(title, span), { process, outcome: 'approved', within }, unit),
        fact('rejected', rejected(title, span), { process, outcome: 'rejected', within }, unit),
        ...numbers.flatMap(({ name, title: number }) => {
          const earlier: Earlier = { process, outcome: 'approved', within, sumOf: name };
          const summed = sum(title, number, span);
          return [fact(name, summed, earlier), fact(name, withThis(summed), { ...earlier, withThis: true })];
        }),
      ];
    }),
  );

const fact = (name: string, title: string, earlier: Earlier, unit?: string): FactDefinition => ({
  key: ['case', earlier.process, name, earlier.within, ...(earlier.withThis ? ['withThis'] : [])].join('.'),
  title,
  type: 'number',
  subject: 'earlierCases',
  earlier,
  ...(unit && { unit }),
});
