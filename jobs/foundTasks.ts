// Finds every task in jobs/tasks: a new file there is a new job, with no list to edit.
import { readdirSync } from 'node:fs';
import { tellTasks } from '../workflows/tasks/knownTasks.ts';
import type { Task } from './task.ts';

const folder = new URL('./tasks/', import.meta.url);
const found = new Map<string, Task>();
for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.ts')) continue;
  const name = file.slice(0, -3);
  const module = (await import(new URL(file, folder).href)) as Record<string, Task>;
  const task = module[name];
  if (!task || fileNameOf(task.name) !== name)
    throw new Error(`jobs/tasks/${file} must export \`${name}\`, a task whose name reads so with dots for capitals`);
  found.set(task.name, task);
}

/** 'review.overdue' → 'reviewOverdue' */
function fileNameOf(name: string): string {
  return name.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export const tasks: ReadonlyMap<string, Task> = found;
tellTasks(tasks);
