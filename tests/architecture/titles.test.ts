// Codes that people see in the panel have a word in Chinese: what the audit says was done, what messages tell of, what jobs do.
import { readFileSync } from 'node:fs';
import { tasks } from '../../jobs/schedule.ts';
import { auditActions } from '../../models/descriptor/auditActions.ts';
import { noticeEvents } from '../../models/descriptor/noticeEvents.ts';
import { resources } from '../../models/descriptor/registry.ts';
import { taskChoices } from '../../models/descriptor/taskChoices.ts';
import { readSources } from './readSources.ts';

type Titled = readonly { value: string; zh: string; en: string }[];

const writing = /^(workflows|jobs|seeds|api)\/|^models\/store\//;
const { sources } = readSources();
const texts = sources.filter(({ path }) => writing.test(path)).map(({ text }) => text);
const named = (pattern: RegExp) =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name as string));
const untitled = (table: Titled, used: readonly string[]) =>
  [...new Set(used)].filter((name) => !table.some(({ value }) => value === name));

const declared = resources.flatMap(({ actions = {} }) => Object.keys(actions));
// Of statements in SQL, only the one that loads in bulk names its action.
const recorded = [...named(/\baction: '(?!text')(\w+)'/g), 'copyIn'];

describe('What the panel shows in words', () => {
  it('includes every action that the audit records or a resource declares', () => {
    expect(recorded.length).toBeGreaterThan(20);
    expect(untitled(auditActions, [...recorded, ...declared])).toEqual([]);
  });

  it('has no word for an action that nobody does', () => {
    const done = new Set([...recorded, ...declared]);
    expect(auditActions.filter(({ value }) => !done.has(value))).toEqual([]);
  });

  it('includes every event that a message tells of', () => {
    const process = JSON.parse(
      readFileSync(new URL('../../rules/kinds/process/schema.json', import.meta.url), 'utf8'),
    ) as { properties: { notices: { properties: object } } };
    const moments = Object.keys(process.properties.notices.properties);
    const events = named(/\bevent(?::| =) `([\w.]+)[:/]/g);
    expect(events).toContain('review.overdue');
    expect(untitled(noticeEvents, [...moments, ...events])).toEqual([]);
  });

  it('includes every task that runs by itself', () => {
    expect(untitled(taskChoices, Object.keys(tasks))).toEqual([]);
  });

  it('is in Chinese first', () => {
    const tables: Titled = [...auditActions, ...noticeEvents, ...taskChoices];
    expect(tables.filter(({ zh, en }) => !/[\u4e00-\u9fff]/.test(zh) || /[\u4e00-\u9fff]/.test(en))).toEqual([]);
  });
});
