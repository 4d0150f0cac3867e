// The statistics of review as a list for office programs: of processes, of unions, of reasons, one below the other.
import type { ReviewFigure, ReviewFigures, ReviewFiguresQuery, ReviewMeasure } from '../../contract/reviewFigures.ts';
import type { Language } from '../../contract/words.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { byteOrderMark, csvLine } from '../csv.ts';
import { readReviewFigures } from './readReviewFigures.ts';

const said = {
  process: { zh: '事项', en: 'Process' },
  all: { zh: '合计', en: 'All' },
  before: { zh: '（上期）', en: ' (before)' },
  hours: { zh: '（小时）', en: ' (hours)' },
  union: { zh: '工会', en: 'Union' },
  itself: { zh: '（本级）', en: ' (itself)' },
  verb: { zh: '结果', en: 'Outcome' },
  reason: { zh: '原因', en: 'Reason' },
  own: { zh: '审核人自己写的其他原因', en: 'Other reasons, in the words of reviewers' },
  count: { zh: '件数', en: 'Cases' },
};

/** @throws NotFound, Forbidden, Invalid as the figures do */
export async function exportReviewFigures(
  actor: PersonActor,
  asked: ReviewFiguresQuery,
  language: Language,
): Promise<string> {
  const figures = await readReviewFigures(actor, asked);
  const { words, period, before } = figures;
  const w = (name: keyof typeof said) => said[name][language];
  const names = Object.keys(words) as ReviewMeasure[];
  const heads = names.flatMap((name) => {
    const title = words[name].title[language] + (name === 'timed' ? w('hours') : '');
    return [title, title + w('before')];
  });
  const reasonOf = { reject: words.rejected.title[language], return: words.returned.title[language] };
  return [
    byteOrderMark,
    csvLine([`${period.from} – ${period.to}`, `${before.from} – ${before.to}${w('before')}`]),
    csvLine([w('process'), ...heads]),
    ...figures.processes.map((row) => csvLine([row.title[language], ...cellsOf(row, names)])),
    csvLine([w('all'), ...cellsOf(figures.total, names)]),
    csvLine([]),
    ...partLines(figures, names, language),
    csvLine([]),
    csvLine([w('verb'), w('reason'), w('count')]),
    ...figures.reasons.map(({ verb, title, count }) =>
      csvLine([reasonOf[verb], title?.[language] ?? w('own'), String(count)]),
    ),
  ].join('');
}

const cellsOf = ({ measures, time }: ReviewFigure, names: readonly ReviewMeasure[]): string[] =>
  names.flatMap((name) =>
    name === 'timed'
      ? [time.median, time.before].map((hours) => hours?.toFixed(1) ?? '')
      : [String(measures[name].count), String(measures[name].before)],
  );

function partLines({ parts, words }: ReviewFigures, names: readonly ReviewMeasure[], language: Language): string[] {
  const counted = names.filter((name) => name !== 'timed');
  return [
    csvLine([said.union[language], ...counted.map((name) => words[name].title[language])]),
    ...parts.map(({ name, isItself, counts }) =>
      csvLine([
        name + (isItself ? said.itself[language] : ''),
        ...counted.map((measure) => String(counts[measure].count)),
      ]),
    ),
  ];
}
