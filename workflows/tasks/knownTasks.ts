// What can happen by itself, in words. The tasks stand in jobs/tasks, above the workflows: jobs/foundTasks.ts finds them there and tells them here.
import type { Title, Titles } from '../../models/descriptor/types.ts';

export type TaskDescription = {
  name: string;
  title: Title;
  /** When it runs for the whole platform, as a cron line. One without it runs where a `schedule` document says so. */
  every?: string;
  /** JSON Schema of what a run may be given: by the options of a schedule, or by who starts it. Without it nothing may. */
  input?: Readonly<Record<string, unknown>>;
  /** The words for what its result names. */
  results: Titles;
};

let told: ReadonlyMap<string, TaskDescription> | undefined;

export function tellTasks(tasks: ReadonlyMap<string, TaskDescription>): void {
  told = tasks;
}

/** By name. @throws Error in a process that has not loaded jobs/foundTasks.ts */
export function knownTasks(): ReadonlyMap<string, TaskDescription> {
  if (!told) throw new Error('no tasks are known: load jobs/foundTasks.ts where this process starts');
  return told;
}

export const taskTitles = (): Titles => Object.fromEntries([...knownTasks()].map(([name, { title }]) => [name, title]));

export const taskResults = (): Titles =>
  Object.assign({}, ...[...knownTasks().values()].map(({ results }) => results)) as Titles;
