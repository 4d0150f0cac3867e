import { Unavailable } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { listOf } from './listCases.ts';
import { reviewBatch } from './reviewBatch.ts';

export const reviewActor = jobActor('review');
const usualBatch = 1_000;

type Options = {
  batch?: number;
  signal?: AbortSignal | undefined;
  /** Told after each batch. */
  progress?: (done: number, total: number) => void;
};

/** Carries a round to its end, from wherever it stands. @throws Unavailable when told to stop in between; run it again to go on. */
export async function runRound(
  roundId: string,
  { batch = usualBatch, signal, progress }: Options = {},
): Promise<Rows['reviewRound']> {
  const round = await findOne('reviewRound', { id: roundId });
  const union = round && (await findOne('union', { id: round.unionId }));
  if (!round || !union) throw new Error(`there is no review round ${roundId}`);
  let done = round.done;
  for (let reviewed = 1; reviewed > 0; done += reviewed) {
    progress?.(done, round.total);
    if (signal?.aborted)
      throw new Unavailable('interrupted', '集中审核被中断，稍后继续', 'The review was interrupted and goes on later');
    reviewed = await reviewBatch(reviewActor, roundId, union.path, batch);
  }
  return endRound(roundId, 'finished');
}

/** A failed round no longer keeps the next one of its union from starting. */
export async function endRound(
  roundId: string,
  state: 'finished' | 'failed' | 'cancelled',
): Promise<Rows['reviewRound']> {
  return transact(reviewActor, { action: 'endReview' }, async (tx) => {
    const round = await tx.lock('reviewRound', roundId);
    if (round.state !== 'running') return round;
    const list = round.dryRun ? await listOf(tx, roundId) : undefined;
    return tx.update('reviewRound', round, { state, finishedAt: new Date().toISOString(), fileId: list?.id ?? null });
  });
}
