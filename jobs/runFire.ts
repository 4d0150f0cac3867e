import { logger } from '../logger.ts';
import { endRun, holdRun, type JobRun } from '../models/store/queries/jobFires.ts';
import { findOne } from '../models/store/sql/find.ts';
import { rulebook } from '../workflows/documents/rulebook.ts';
import { watchCancellation } from './cancellation.ts';
import { progressWriter } from './progressWriter.ts';
import { RunCancelled, type Task } from './task.ts';

/** `signal` is aborted when the worker stops. */
type Attempt = { signal: AbortSignal; lastTry: boolean };

/** One run of a task: never at the same time in two processes, never again once it is over. Throws to be tried again. */
export async function runFire(task: Task, runId: string, { signal: stopping, lastTry }: Attempt): Promise<void> {
  await holdRun(runId, async (run) => {
    const started = Date.now();
    const { signal, forget } = watchCancellation(run, stopping);
    const progress = progressWriter(run.id);
    const ended = (state: 'finished' | 'cancelled', result?: unknown) => {
      logger.info({ task: run.task, run: run.id, ms: Date.now() - started, state }, 'job ended');
      return endRun(run.id, state, { result });
    };
    try {
      const input = { ...(await optionsOf(run)), ...run.input };
      const result = await task.run({ run, input, progress: progress.tell, signal, lastTry });
      await progress.flush();
      await ended(signal.reason instanceof RunCancelled ? 'cancelled' : 'finished', result);
    } catch (error) {
      await progress.flush();
      if (signal.reason instanceof RunCancelled) return await ended('cancelled');
      await fail(run, error as Error, { isInterrupted: signal.aborted, lastTry });
      throw error;
    } finally {
      forget();
    }
  });
}

async function fail(run: JobRun, error: Error, how: { isInterrupted: boolean; lastTry: boolean }): Promise<void> {
  const { isInterrupted, lastTry } = how;
  await endRun(
    run.id,
    lastTry && !isInterrupted ? 'failed' : 'queued',
    isInterrupted ? {} : { error: String(error.message).slice(0, 2000) },
  );
  if (!isInterrupted) logger.error({ err: error, task: run.task, run: run.id, lastTry }, 'job failed');
}

async function optionsOf({ unionId, scheduleKey }: JobRun): Promise<Record<string, unknown>> {
  const union = scheduleKey ? await findOne('union', { id: unionId }) : undefined;
  const schedule = union && (await rulebook()).at(union.path).document('schedule', String(scheduleKey));
  return schedule?.document.options ?? {};
}
