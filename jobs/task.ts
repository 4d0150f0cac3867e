import type { JobRun } from '../models/store/queries/jobFires.ts';
import type { TaskName, TaskResult } from '../workflows/schedules/tasks.ts';

/** What a task is given. It returns what the panel shows as the result; it may be run again after a crash and goes on where it was. */
export type TaskContext = {
  run: JobRun;
  /** From the schedule document; empty for the built-in ones. */
  options: Record<string, unknown>;
  /** Aborted when the worker stops: finish the batch at hand and throw. */
  signal: AbortSignal;
  lastTry: boolean;
};
export type Task<N extends TaskName> = (context: TaskContext) => Promise<TaskResult<N>>;
