import { AppError } from '../../errors.ts';
import { endRound, reviewActor, runRound } from '../../workflows/reviews/runRound.ts';
import { roundOfRun } from '../../workflows/reviews/startRound.ts';
import type { TaskResult } from '../../workflows/schedules/tasks.ts';
import type { Task } from '../task.ts';

/** A round somebody started, or the round of this fire of a schedule. */
export const reviewCentralised: Task<'review.centralised'> = async ({
  run,
  options,
  signal,
  lastTry,
}): Promise<TaskResult<'review.centralised'>> => {
  const startedRound = /^round:(.+)$/.exec(run.scheduleKey)?.[1];
  const begun = startedRound ?? (await roundOf(run.id, run.unionId));
  if (!begun) return { skipped: '该工会已有一轮集中审核在进行' };
  const batch = typeof options.batch === 'number' ? { batch: options.batch } : {};
  try {
    const { id, total, done, approved, rejected, leftToInbox } = await runRound(begun, { ...batch, signal });
    return { roundId: id, total, done, approved, rejected, leftToInbox };
  } catch (error) {
    if (lastTry && !signal.aborted) await endRound(begun, 'failed');
    throw error;
  }
};

async function roundOf(runId: string, unionId: string): Promise<string | undefined> {
  try {
    return (await roundOfRun(reviewActor, runId, unionId)).id;
  } catch (error) {
    if (error instanceof AppError && error.code === 'constraint') return undefined;
    throw error;
  }
}
