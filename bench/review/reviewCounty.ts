import type { Rows } from '../../models/rows.ts';
import { countWaiting } from '../../models/store/queries/reviewCases.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { rulebook } from '../../workflows/documents/rulebook.ts';
import { reviewActor, runRound } from '../../workflows/reviews/runRound.ts';

/** The centralised review of everything that waits in a county. @throws when a case was left out. */
export async function reviewCounty(county: Rows['union']): Promise<void> {
  const { total, upto } = await countWaiting({ path: county.path, except: [] });
  const check = (await rulebook()).at(county.path).needed('decision', 'join.review');
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
