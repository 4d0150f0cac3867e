import { describe, expect, test } from '@jest/globals';
import { type Exception, exceptions } from './exceptions.ts';
import { houseOf } from './law.ts';
import { laws } from './laws.ts';
import { readSources, sourceOf } from './readSources.ts';

const { sources, paths } = readSources();
const all = [
  ...sources,
  ...paths.filter((path) => !sources.some((source) => source.path === path)).map((path) => sourceOf(path, '')),
];

/** The house as if the excepted files imported nothing: a circle through one of them is no other file's fault. */
const without = (excepted: readonly Exception[]) =>
  houseOf(
    all.map((source) => (excepted.some(({ path }) => path === source.path) ? { ...source, imports: [] } : source)),
  );

describe.each(laws)('$name', (law) => {
  const excepted = exceptions.filter((exception) => exception.law === law.name);

  test('in every file', () => {
    const house = without(excepted);
    const breaches = house.sources
      .filter(({ path }) => !excepted.some((exception) => exception.path === path))
      .flatMap((source) => law.breaches(source, house).map((breach) => `${source.path} ${breach}`));
    expect(breaches).toEqual([]);
  });

  test('and its exceptions are still needed', () => {
    const mended = excepted.filter((exception) => {
      const source = all.find(({ path }) => path === exception.path);
      const house = without(excepted.filter((other) => other !== exception));
      return !source || law.breaches(source, house).length === 0;
    });
    expect(mended).toEqual([]);
  });
});

test('every exception belongs to a law', () => {
  const names = laws.map(({ name }) => name);
  expect(exceptions.filter(({ law }) => !names.includes(law))).toEqual([]);
});
