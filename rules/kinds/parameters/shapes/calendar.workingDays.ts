// Holidays and the weekend days that are worked for them, as the State Council's notice of each year lists them.

import { addDays } from '../../../../civilDay.ts';
import type { Finding } from '../../../../contract/finding.ts';
import type { Language } from '../../../../contract/words.ts';
import type { CheckContext, ParametersDocument } from '../../../engine/documentTypes.ts';
import { finding, warning } from '../../../engine/finding.ts';
import { daysOf, type Holiday, isWeekend } from '../../../engine/workingDays.ts';
import type { ParameterShape } from '../shape.ts';

const day = { type: 'string', format: 'date' };
/** Longer than any there has been: a year mistyped must not become a holiday of centuries. */
const longest = 31;

export const shape: ParameterShape = {
  schema: {
    type: 'object',
    properties: {
      holidays: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            name: { type: 'string', minLength: 1, maxLength: 40 },
            first: day,
            last: day,
            work: { type: 'array', items: day, maxItems: 10, uniqueItems: true },
          },
          required: ['name', 'first', 'last'],
          additionalProperties: false,
        },
        maxItems: 60,
      },
    },
    required: ['holidays'],
    additionalProperties: false,
  },
  lint,
  sentences: (value, language) => holidaysOf(value).map((holiday) => sentence(holiday, language)),
  tables: ({ values }, language) =>
    values.map(({ value, source }) => ({
      title: source,
      columns: titles[language],
      rows: holidaysOf(value).map((holiday) => [
        holiday.name,
        spanOf(holiday, language === 'zh' ? ' 至 ' : ' to '),
        String(daysOf(holiday).length),
        (holiday.work ?? []).join(language === 'zh' ? '、' : ', '),
      ]),
    })),
};

const titles = {
  zh: ['节日', '放假', '天数', '调休上班'],
  en: ['Holiday', 'Off', 'Days', 'Worked instead'],
};

const holidaysOf = (value: Readonly<Record<string, unknown>>) => value.holidays as Holiday[];

/** A single day is one. */
const spanOf = ({ first, last }: Pick<Holiday, 'first' | 'last'>, to: string): string =>
  first === last ? first : `${first}${to}${last}`;

function sentence({ name, first, last, work = [] }: Holiday, language: Language): string {
  const days = daysOf({ first, last }).length;
  return language === 'zh'
    ? `${name}：${spanOf({ first, last }, '至')}放假，共${days}天${work.length ? `；${work.join('、')}上班` : ''}`
    : `${name}: off ${spanOf({ first, last }, ' to ')}, ${days} in all${work.length ? `; worked instead: ${work.join(', ')}` : ''}`;
}

function lint({ values }: ParametersDocument, { day: today }: CheckContext): Finding[] {
  const seen: Holiday[] = [];
  const findings = values.flatMap(({ from, to, value }, at) =>
    holidaysOf(value).flatMap((holiday, index) => {
      const path = `/values/${at}/value/holidays/${index}`;
      const found = lintHoliday(holiday, path);
      if (holiday.last < from || (to !== undefined && holiday.first >= to))
        found.push(
          finding(
            'outside-period',
            path,
            `“${holiday.name}”不在这一段有效期内`,
            `"${holiday.name}" lies outside its period`,
            {
              seen: [holiday.first, holiday.last],
              needed: [from, to ?? null],
            },
          ),
        );
      const other = seen.find(({ first, last }) => first <= holiday.last && holiday.first <= last);
      if (other)
        found.push(
          finding('holidays-overlap', path, `与“${other.name}”重叠`, `Overlaps "${other.name}"`, {
            seen: [holiday.first, holiday.last],
          }),
        );
      seen.push(holiday);
      return found;
    }),
  );
  return [...findings, ...(today ? lintYears(seen, today) : [])];
}

function lintHoliday({ first, last, work = [] }: Holiday, path: string): Finding[] {
  if (last < first || last > addDays(first, longest - 1))
    return [
      finding(
        'wrong-span',
        `${path}/last`,
        `放假应从第一天到最后一天，最多${longest}天`,
        `A holiday runs from its first to its last day, for at most ${longest} days`,
        { seen: [first, last] },
      ),
    ];
  return work.flatMap((each, index) =>
    isWeekend(each) && (each < first || each > last)
      ? []
      : [
          finding(
            'no-make-up-day',
            `${path}/work/${index}`,
            `调休上班的日子应是放假以外的周六或周日：${each}`,
            `A make-up day is a Saturday or Sunday outside the holiday: ${each}`,
            { seen: each },
          ),
        ],
  );
}

/** The year that the document begins to hold in, and the next: terms reach into it. */
function lintYears(holidays: readonly Holiday[], today: string): Finding[] {
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .filter((each) => !holidays.some(({ last }) => last.startsWith(`${each}-`)))
    .map((each) =>
      warning(
        'year-missing',
        '/values',
        `没有${each}年的放假安排，这一年按周一至周五计算工作日`,
        `There are no holidays of ${each}: its working days are counted Monday to Friday`,
        { needed: each },
      ),
    );
}
