// The hot search of the public form over many unions: what a person sees while typing.

import { bulkUnions } from '../seeds/bulk/bulkUnions.ts';
import { searchUnions } from '../workflows/unions/searchUnions.ts';
import { compareWith } from './against/compare.ts';
import { type SampleUnion, sampleUnion, searchQuestions } from './against/questions/search.ts';
import { openBenchDatabase } from './support/benchDatabase.ts';
import { type BenchOptions, type Figure, milliseconds } from './support/figure.ts';
import { median, p95 } from './support/quantiles.ts';
import { timesOf } from './support/timesOf.ts';

const callsPerRound = 20;

export async function search({ rows, rounds, against }: BenchOptions): Promise<Figure[]> {
  if (against) return compareWith(against, 'search', 'milliseconds', { rows: rows ?? 200_000, rounds });
  return searchWithin(rows ?? 500_000, rounds);
}

async function searchWithin(rows: number, rounds: number): Promise<Figure[]> {
  const database = await openBenchDatabase(`bench_unions_${rows}`);
  try {
    const counted = await database.client.query('SELECT count(*)::int AS n FROM unions');
    if (counted.rows[0].n < rows) await bulkUnions({ rows: rows - counted.rows[0].n });
    const { rows: samples } = await database.client.query<SampleUnion>(sampleUnion);
    const figures: Figure[] = [];
    for (const [what, question] of searchQuestions(samples[0] as SampleUnion)) {
      const found = await searchUnions(question);
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
