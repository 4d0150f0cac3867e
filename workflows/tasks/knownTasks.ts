// What can happen by itself, in words. The tasks stand in jobs/tasks, above the workflows: jobs/foundTasks.ts finds them there and tells them here.
import type { Title, Titles } from '../../models/descriptor/types.ts';

/** JSON Schema of an object; `title` and `x-en` are what people read. */
export type TaskInput = {
  type: 'object';
  properties: Readonly<Record<string, { title: string; 'x-en': string } & Readonly<Record<string, unknown>>>>;
  required?: readonly string[];
  additionalProperties: false;
};

export type TaskDescription = {
  name: string;
  title: Title;
  /** When it runs for the whole platform, as a cron line. One without it runs where a `schedule` document says so. */
  every?: string;
  /** JSON Schema of what a run may be given: by the options of a schedule, or by who starts it. Without it nothing may. */
  input?: TaskInput;
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

/** The words for what runs are given, as the schemas title them. */
export const taskInputs = (): Titles =>
  Object.fromEntries(
    [...knownTasks().values()].flatMap(({ input }) =>
      Object.entries(input?.properties ?? {}).map(([name, property]) => [
        name,
        { zh: property.title, en: property['x-en'] },
      ]),
    ),
  );

export const taskResults = (): Titles =>
  Object.assign({}, ...[...knownTasks().values()].map(({ results }) => results)) as Titles;
