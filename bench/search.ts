// The hot search of the public form over many unions: what a person sees while typing.
import { searchUnions } from '../workflows/unions/searchUnions.ts';
import { compareWith } from './against/compare.ts';
import { searchQuestions } from './against/questions/search.ts';
import { type BenchOptions, type Figure, milliseconds } from './support/figure.ts';
import { median, p95 } from './support/quantiles.ts';
import { timesOf } from './support/timesOf.ts';
import { openUnions } from './support/unionsAtScale.ts';

const callsPerRound = 20;

export async function search({ rows, rounds, against }: BenchOptions): Promise<Figure[]> {
  if (against) return compareWith(against, 'search', 'milliseconds', { rows: rows ?? 200_000, rounds });
  return searchWithin(rows ?? 500_000, rounds);
}

async function searchWithin(rows: number, rounds: number): Promise<Figure[]> {
  const database = await openUnions(rows);
  try {
    const figures: Figure[] = [];
    for (const [what, question] of searchQuestions(database.sample)) {
      const found = await searchUnions(question);
      refuseWrongAnswer(what, question.q, found.items, database.sample.name);
      const { ours } = await timesOf({ ours: () => searchUnions(question) }, callsPerRound * rounds, 3);
      figures.push({
        what: `${what}: p95 (${found.items.length} answers, p50 ${milliseconds(median(ours))})`,
        measured: milliseconds(p95(ours)),
        value: p95(ours),
        reach: { atMost: 20 },
      });
    }
    return figures;
  } finally {
    await database.close();
  }
}

/** Who asks for a union by its whole name finds it; a name that nobody has finds nothing. */
function refuseWrongAnswer(what: string, q: string, items: readonly { name: string }[], name: string): void {
  const isWrong = what.startsWith('no hit')
    ? items.length > 0
    : q === name && !items.some((item) => item.name === name);
  if (isWrong) throw new Error(`${what}, “${q}” gives ${items.map((item) => item.name).join('、') || 'nothing'}`);
}
