import type { Titles } from '../models/descriptor/types.ts';
import type { JobRun } from '../models/store/queries/jobFires.ts';
import type { TaskDescription } from '../workflows/tasks/knownTasks.ts';

/** What a task is given. It may be run again after a crash and goes on where it was. */
export type TaskContext = {
  run: JobRun;
  /** The options of the schedule that fired, or what the run was started with; it has the shape the task's `input` says. */
  input: Record<string, unknown>;
  /** How far it is, as often as one likes: written once a second. `total` null: nobody knows. `says`: about what is at hand. */
  progress(done: number, total: number | null, says?: string): void;
  /** Aborted when the worker stops, or, with `RunCancelled`, when somebody cancels the run: finish the batch at hand and throw. */
  signal: AbortSignal;
  lastTry: boolean;
};

/** Why a signal is aborted when the run will not go on later. */
export class RunCancelled extends Error {}

type Told = Readonly<Record<string, number | string | undefined>>;
export type Task = TaskDescription & { run(context: TaskContext): Promise<Told> };

/** Its result may name what `results` has a word for, and nothing else. */
type Worded<Result, Words> = Result & { readonly [Name in Exclude<keyof Result, keyof Words>]: never };

/** Declares a job; a file of jobs/tasks exports it under the file's name. */
export const task = <Words extends Titles, Result extends Told>(
  definition: Omit<TaskDescription, 'results'> & {
    results: Words;
    run(context: TaskContext): Promise<Worded<Result, Words>>;
  },
): Task => definition;
