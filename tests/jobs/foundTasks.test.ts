import { readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { tasks } from '../../jobs/foundTasks.ts';
import { validateInput } from '../../rules/engine/validateInput.ts';
import { wrongCronField } from '../../rules/kinds/schedule/cron.ts';
import { knownTasks } from '../../workflows/tasks/knownTasks.ts';

it('every file of jobs/tasks is one task, known to whoever describes or checks schedules', () => {
  expect(tasks.size).toBe(readdirSync(new URL('../../jobs/tasks/', import.meta.url)).length);
  expect(knownTasks()).toBe(tasks);
});

it('what fires by itself has a cron line that can be read, and every input is a JSON Schema', () => {
  for (const { every, input } of tasks.values()) {
    if (every) expect(wrongCronField(every)).toBeFalsy();
    if (input) expect(() => validateInput(input, {})).not.toThrow();
  }
});
