// Every bench runs, on a handful of rows: it measures something and the figures are numbers. How good they are is for `npm run bench`.
import { describe, expect, it } from '@jest/globals';
import type { BenchOptions, Figure } from '../bench/support/figure.ts';

process.env.DATABASE_URL = process.env.TEST_DATABASE_URL;
const few = { rounds: 1 };

const benches: [
  name: string,
  options: BenchOptions,
  load: () => Promise<(options: BenchOptions) => Promise<Figure[]>>,
][] = [
  ['rules', { rows: 100, ...few }, async () => (await import('../bench/rules.ts')).rules],
  ['hostile', few, async () => (await import('../bench/hostile.ts')).hostile],
  ['list', { rows: 3_000, ...few }, async () => (await import('../bench/list.ts')).list],
  ['find', { rows: 3_000, ...few }, async () => (await import('../bench/find.ts')).find],
  ['search', { rows: 4_000, ...few }, async () => (await import('../bench/search.ts')).search],
  ['review', { rows: 100, ...few }, async () => (await import('../bench/review.ts')).review],
  ['bulk', { rows: 2_000, ...few }, async () => (await import('../bench/bulk.ts')).bulk],
  ['submit', { rows: 40, ...few }, async () => (await import('../bench/submit.ts')).submit],
];

describe('the benches', () => {
  it.each(benches)(
    '%s gives figures',
    async (_name, options, load) => {
      const bench = await load();
      const figures = await bench(options);
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
