import type { Rows } from '../../../models/rows.ts';
import { fillCounty, prepareProvince } from '../../review/fillCases.ts';
import { reviewCounty } from '../../review/reviewCounty.ts';
import { openBenchDatabase } from '../../support/benchDatabase.ts';
import { serveSubject } from '../subject.ts';

serveSubject(async ({ rows, rounds }) => {
  const database = await openBenchDatabase('bench_review');
  const province = await prepareProvince();
  const share = Math.ceil(rows / rounds);
  const waiting: Rows['union'][] = [];
  for (let round = 0; round <= rounds; round++) waiting.push(await fillCounty(database.client, province, share));
  await database.client.query('CHECKPOINT');
  const round = async () => {
    const county = waiting.pop();
    if (!county) throw new Error(`only ${rounds} rounds and one to warm up were prepared`);
    const start = performance.now();
    await reviewCounty(county);
    return { 'cases reviewed': share / ((performance.now() - start) / 1000) };
  };
  return { round, stop: database.close };
});
