// Every bench runs, on a handful of rows: it measures something and the figures are numbers. How good they are is for `npm run bench`.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { BenchOptions, Figure } from '../bench/support/figure.ts';

process.env.DATABASE_URL = process.env.TEST_DATABASE_URL;

/** How many rows each bench is run on here. */
const rows: Record<string, number | undefined> = {
  rules: 100,
  check: 60,
  hostile: undefined,
  list: 3_000,
  find: 3_000,
  search: 4_000,
  review: 100,
  bulk: 2_000,
  submit: 40,
  changes: 20,
  pages: undefined,
};
/** `npm start` itself, and three workers that are killed: what they do is tested in prepare.start and worker.threeInstances. */
const others = ['instances', 'start'];

describe('the benches', () => {
  it('are all run here or tested elsewhere', () => {
    const files = readdirSync(new URL('../bench/', import.meta.url)).filter((file) => file.endsWith('.ts'));
    const benches = files.map((file) => file.replace('.ts', '')).filter((name) => name !== 'run');
    expect(benches.sort()).toEqual([...Object.keys(rows), ...others].sort());
  });

  it.each(Object.keys(rows))(
    '%s gives figures',
    async (name) => {
      const bench = (await import(`../bench/${name}.ts`))[name] as (options: BenchOptions) => Promise<Figure[]>;
      const figures = await bench({ rows: rows[name], rounds: 1 });
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        expect(figure).toEqual(expect.objectContaining({ what: expect.any(String), measured: expect.any(String) }));
        expect(figure.value).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(figure.value)).toBe(true);
      }
    },
    180_000,
  );
});
