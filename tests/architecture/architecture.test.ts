import { describe, expect, test } from '@jest/globals';
import { exceptions } from './exceptions.ts';
import { laws } from './laws.ts';
import { readSources, sourceOf } from './readSources.ts';

const { sources, paths } = readSources();
const all = [
  ...sources,
  ...paths.filter((path) => !sources.some((source) => source.path === path)).map((path) => sourceOf(path, '')),
];

describe.each(laws)('$name', (law) => {
  const excepted = exceptions.filter((exception) => exception.law === law.name);

  test('in every file', () => {
    const breaches = all
      .filter(({ path }) => !excepted.some((exception) => exception.path === path))
      .flatMap((source) => law.breaches(source).map((breach) => `${source.path} ${breach}`));
    expect(breaches).toEqual([]);
  });

  test('and its exceptions are still needed', () => {
    const mended = excepted.filter(({ path }) => {
      const source = all.find((candidate) => candidate.path === path);
      return !source || law.breaches(source).length === 0;
    });
    expect(mended).toEqual([]);
  });
});

test('every exception belongs to a law', () => {
  const names = laws.map(({ name }) => name);
  expect(exceptions.filter(({ law }) => !names.includes(law))).toEqual([]);
});
