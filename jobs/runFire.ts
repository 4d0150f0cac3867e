import { logger } from '../logger.ts';
import { endRun, holdRun, type JobRun } from '../models/store/queries/jobFires.ts';
import { findOne } from '../models/store/sql/find.ts';
import { rulebook } from '../workflows/documents/rulebook.ts';
import type { Task } from './task.ts';

type Attempt = { signal: AbortSignal; lastTry: boolean };

/** One run of a task: never at the same time in two processes, never again once it is over. Throws to be tried again. */
export async function runFire(task: Task, runId: string, { signal, lastTry }: Attempt): Promise<void> {
  await holdRun(runId, async (run) => {
    const started = Date.now();
    try {
      const result = await task.run({ run, input: await optionsOf(run), signal, lastTry });
      await endRun(run.id, 'finished', { result });
      logger.info({ task: run.task, run: run.id, ms: Date.now() - started }, 'job finished');
    } catch (error) {
      const interrupted = signal.aborted;
      await endRun(
        run.id,
        lastTry && !interrupted ? 'failed' : 'queued',
        interrupted ? {} : { error: String((error as Error).message).slice(0, 2000) },
      );
      if (!interrupted) logger.error({ err: error, task: run.task, run: run.id, lastTry }, 'job failed');
      throw error;
    }
  });
}

async function optionsOf(run: JobRun): Promise<Record<string, unknown>> {
  const union = await findOne('union', { id: run.unionId });
  const schedule = union && (await rulebook()).at(union.path).document('schedule', run.scheduleKey);
  return schedule?.document.options ?? {};
}
