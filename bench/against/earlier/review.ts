import { countWaiting } from '../../../models/store/reviewCases.ts';
import { transact } from '../../../models/store/transaction.ts';
import { neededDocument } from '../../../workflows/documents/neededDocument.ts';
import { reviewActor, runRound } from '../../../workflows/reviews/runRound.ts';
import { fillCounty, prepareProvince } from '../../review/fillCases.ts';
import { openBenchDatabase } from '../../support/benchDatabase.ts';
import { serveSubject } from '../subject.ts';

serveSubject(async ({ rows, rounds }) => {
  const database = await openBenchDatabase('bench_review');
  const province = await prepareProvince();
  const share = Math.ceil(rows / rounds);
  const waiting = [];
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

/** The centralised review of everything that waits in a county. @throws when a case was left out. */
async function reviewCounty(county: { id: string; path: string }): Promise<void> {
  const { total, upto } = await countWaiting({ path: county.path, except: [] });
  const check = await neededDocument('decision', 'join.review', county.path);
  const round = await transact(reviewActor, { action: 'startReview' }, async (tx) =>
    tx.create('reviewRound', {
      unionId: county.id,
      dryRun: false,
      total,
      upto,
      documentHash: check.hash,
      state: 'running',
      startedAt: new Date().toISOString(),
    }),
  );
  const ended = await runRound(round.id);
  if (ended.done !== total) throw new Error(`${ended.done} of ${total} cases were reviewed`);
}
