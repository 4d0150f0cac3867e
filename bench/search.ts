// The hot search of the public form over many unions: what a person sees while typing.

import { bulkUnions } from '../seeds/bulk/bulkUnions.ts';
import { searchUnions } from '../workflows/unions/searchUnions.ts';
import { openBenchDatabase } from './support/benchDatabase.ts';
import { type BenchOptions, type Figure, milliseconds } from './support/figure.ts';
import { median, p95 } from './support/quantiles.ts';
import { timesOf } from './support/timesOf.ts';

const callsPerRound = 20;

export async function search({ rows = 500_000, rounds }: BenchOptions): Promise<Figure[]> {
  const database = await openBenchDatabase(`bench_unions_${rows}`);
  try {
    const counted = await database.client.query('SELECT count(*)::int AS n FROM unions');
    if (counted.rows[0].n < rows) await bulkUnions({ rows: rows - counted.rows[0].n });
    const { rows: samples } = await database.client.query(
      "SELECT name, initials, division_id FROM unions WHERE kind = 'base' ORDER BY node LIMIT 1 OFFSET 777",
    );
    const { name, initials, division_id: divisionId } = samples[0];
    const questions: [string, { q: string; divisionId?: string }][] = [
      ['two characters, common', { q: '科技' }],
      ['two characters, in a county', { q: '科技', divisionId }],
      ['two characters, the ending of all', { q: '工会' }],
      ['long', { q: name }],
      ['part of a name', { q: name.slice(0, 5) }],
      ['two words', { q: `${name.slice(0, 2)} 物流` }],
      ['pinyin initials', { q: initials.slice(0, 4) }],
      ['pinyin initials, long', { q: initials }],
      ['pinyin initials, two letters', { q: initials.slice(0, 2) }],
      ['no hit, two characters', { q: '龘龘' }],
      ['no hit, common parts', { q: '科技工会有限物流' }],
      ['no hit, long', { q: `${name}龘龘分公司` }],
    ];
    const figures: Figure[] = [];
    for (const [what, question] of questions) {
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
