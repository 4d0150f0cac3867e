// The figures of months as a list for office programs: month by month, then union by union.
import type { MonthCounts, MonthlyFiguresQuery } from '../../contract/monthlyFigures.ts';
import type { Language } from '../../contract/words.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { byteOrderMark, csvLine } from '../csv.ts';
import { monthMeasures } from './monthWords.ts';
import { readMonthlyFigures } from './readMonthlyFigures.ts';

const said = {
  month: { zh: '月份', en: 'Month' },
  union: { zh: '工会', en: 'Union' },
  itself: { zh: '（本级）', en: ' (itself)' },
  before: { zh: '上月月末会员', en: 'At the end of the month before' },
  yearBefore: { zh: '上年同月月末会员', en: 'At the end of the same month of the year before' },
};

/** @throws NotFound, Forbidden as the figures do */
export async function exportMonthlyFigures(
  actor: PersonActor,
  asked: MonthlyFiguresQuery,
  language: Language,
): Promise<string> {
  const { words, series, parts, month } = await readMonthlyFigures(actor, asked);
  const heads = [
    ...monthMeasures.map((name) => words[name].title[language]),
    said.before[language],
    said.yearBefore[language],
  ];
  return [
    byteOrderMark,
    csvLine([said.month[language], ...heads]),
    ...series.map((line) => csvLine([line.month.slice(0, 7), ...cellsOf(line)])),
    csvLine([]),
    csvLine([`${said.union[language]} ${month?.slice(0, 7) ?? ''}`, ...heads]),
    ...parts.map((part) => csvLine([part.name + (part.isItself ? said.itself[language] : ''), ...cellsOf(part)])),
  ].join('');
}

type Line = { counts: MonthCounts; before: MonthCounts | null; yearBefore: MonthCounts | null };

const cellsOf = ({ counts, before, yearBefore }: Line): string[] => [
  ...monthMeasures.map((name) => String(counts[name])),
  ...[before, yearBefore].map((other) => (other ? String(other.closing) : '')),
];
