import { AppError } from '../../errors.ts';
import { reviewRound } from '../../models/resources/reviewRound.ts';
import { endRound, reviewActor, runRound } from '../../workflows/reviews/runRound.ts';
import { roundOfRun } from '../../workflows/reviews/startRound.ts';
import { RunCancelled, task } from '../task.ts';

const { total, done, approved, rejected, leftToInbox } = reviewRound.fields;

/** A round somebody started, or the round of this fire of a schedule. */
export const reviewCentralised = task({
  name: 'review.centralised',
  title: { zh: '集中审核', en: 'Centralised review' },
  input: {
    type: 'object',
    properties: {
      roundId: { type: 'string', format: 'uuid', title: '集中审核', 'x-en': 'Review round' },
      batch: { type: 'integer', minimum: 1, maximum: 100_000, title: '每批件数', 'x-en': 'Cases in a batch' },
      decision: { type: 'string', title: '判定', 'x-en': 'Decision' },
    },
    additionalProperties: false,
  },
  results: {
    skipped: { zh: '未执行', en: 'Skipped' },
    roundId: reviewRound.title,
    total: total.title,
    done: done.title,
    approved: approved.title,
    rejected: rejected.title,
    leftToInbox: leftToInbox.title,
  },
  async run({ run, input, progress, signal, lastTry }) {
    const begun = typeof input.roundId === 'string' ? input.roundId : await roundOf(run.id, run.unionId);
    if (!begun) return { skipped: '该工会已有一轮集中审核在进行' };
    const batch = typeof input.batch === 'number' ? { batch: input.batch } : {};
    try {
      const round = await runRound(begun, { ...batch, signal, progress });
      const { id, total, done, approved, rejected, leftToInbox } = round;
      return { roundId: id, total, done, approved, rejected, leftToInbox };
    } catch (error) {
      if (signal.reason instanceof RunCancelled) await endRound(begun, 'cancelled');
      else if (lastTry && !signal.aborted) await endRound(begun, 'failed');
      throw error;
    }
  },
});

async function roundOf(runId: string, unionId: string): Promise<string | undefined> {
  try {
    return (await roundOfRun(reviewActor, runId, unionId)).id;
  } catch (error) {
    if (error instanceof AppError && error.code === 'constraint') return undefined;
    throw error;
  }
}
