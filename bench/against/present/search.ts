import { bulkUnions } from '../../../seeds/bulk/bulkUnions.ts';
import { searchUnions } from '../../../workflows/unions/searchUnions.ts';
import { openBenchDatabase } from '../../support/benchDatabase.ts';
import { medianTimes } from '../medianTimes.ts';
import { sampleUnion, searchQuestions } from '../questions/search.ts';
import { serveSubject } from '../subject.ts';

serveSubject(async ({ rows }) => {
  const database = await openBenchDatabase(`bench_unions_${rows}`);
  const { rows: counted } = await database.client.query('SELECT count(*)::int AS n FROM unions');
  if (counted[0].n < rows) await bulkUnions({ rows: rows - counted[0].n });
  const { rows: samples } = await database.client.query(sampleUnion);
  const calls = Object.fromEntries(
    searchQuestions(samples[0]).map(([what, question]) => [what, () => searchUnions(question)]),
  );
  return { round: () => medianTimes(calls, 21), stop: database.close };
});
