// Filters against plain JavaScript on the same random rows.

import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Rows } from '../../../../models/rows.ts';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { count, list } from '../../../../models/store/gates/read.ts';
import type { Row } from '../../../../models/store/sql/rows.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { buildUnion } from '../../../support/build.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

const states = ['queued', 'running', 'finished', 'failed'] as const;
const tasks = ['review', 'seal', "it's", '50%', 'a_b', 'back\\slash', '审核', '', 'null', '__proto__'];
const moments = Array.from({ length: 12 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n * 3, n)).toISOString());

let rows: Row[];
let unions: Rows['union'][];
setUpStore();
beforeAll(async () => {
  const root = await buildUnion(null, { kind: 'aboveBase' });
  const middle = await buildUnion(root, { kind: 'aboveBase' });
  unions = [root, middle, await buildUnion(middle), await buildUnion(root)];
  const [seeded] = fc.sample(
    fc.array(
      fc.record({
        task: fc.constantFrom(...tasks),
        unionId: fc.constantFrom(...unions.map((union) => union.id)),
        scheduleKey: fc.uuid(),
        scheduledFor: fc.constantFrom(...moments),
        state: fc.constantFrom(...states),
        startedAt: fc.option(fc.constantFrom(...moments)),
      }),
      { minLength: 200, maxLength: 200 },
    ),
    { numRuns: 1, seed: 20260105 },
  );
  rows = await transact(systemActor, { action: 'create' }, async (tx) =>
    (seeded ?? []).map((values) => tx.create('jobRun', values)),
  );
});

type Filter = Record<string, unknown>;

/** The grammar once more, as simply as it can be said. */
function passes(row: Row, filter: Filter): boolean {
  return Object.entries(filter).every(([key, value]) => {
    if (key === 'and') return (value as Filter[]).every((each) => passes(row, each));
    if (key === 'or') return (value as Filter[]).some((each) => passes(row, each));
    const [, name = key, operator = 'eq'] = /^(.+)_(gte|lte|gt|lt|ne|null|under)$/.exec(key) ?? [];
    const held = row[name] ?? null;
    if (operator === 'null') return (held === null) === value;
    if (operator === 'under') return pathOf(held).startsWith(pathOf(value));
    if (operator === 'ne') return held !== value;
    if (Array.isArray(value)) return value.includes(held);
    if (operator === 'eq') return held === value;
    if (held === null) return false;
    const compared = Date.parse(String(held)) - Date.parse(value as string);
    return { gte: compared >= 0, lte: compared <= 0, gt: compared > 0, lt: compared < 0 }[operator] ?? false;
  });
}
const pathOf = (id: unknown): string => unions.find((union) => union.id === id)?.path ?? 'none';

const one = <T>(name: string, values: fc.Arbitrary<T>, operators: readonly string[]) =>
  fc
    .constantFrom(...operators)
    .chain((operator) => values.map((value): Filter => ({ [operator ? `${name}_${operator}` : name]: value })));
const listOf = <T>(name: string, values: fc.Arbitrary<T>) =>
  fc.array(values, { maxLength: 4 }).map((value): Filter => ({ [name]: value }));
const ranges = ['gte', 'lte', 'gt', 'lt'];

it('a filter finds the rows that plain JavaScript finds, and counts them', async () => {
  const union = fc.constantFrom(...unions.map(({ id }) => id));
  const leaf = fc.oneof(
    one('task', fc.constantFrom(...tasks), ['', 'ne']),
    listOf('task', fc.constantFrom(...tasks)),
    one('state', fc.constantFrom(...states), ['', 'ne']),
    listOf('state', fc.constantFrom(...states)),
    one('scheduledFor', fc.constantFrom(...moments), ['', ...ranges]),
    one('startedAt', fc.constantFrom(...moments), ['', ...ranges]),
    one('startedAt', fc.boolean(), ['null']),
    one('unionId', union, ['', 'under']),
    listOf('unionId', union),
    one('id', fc.constantFrom(...rows.map(({ id }) => id)), ['']),
    listOf('id', fc.constantFrom(...rows.map(({ id }) => id))),
  );
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.tuple(leaf, leaf).map(([a, b]) => ({ ...a, ...b })),
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(filter, async (given) => {
      const page = await list(systemActor, 'jobRun', { filter: given, range: [0, 999] });
      const expected = rows
        .filter((row) => passes(row, given))
        .map(({ id }) => id)
        .sort();
      expect(page.rows.map(({ id }) => id).sort()).toEqual(expected);
      expect(await count(systemActor, 'jobRun', given)).toEqual({ total: expected.length, estimated: false });
    }),
    { numRuns: 400 },
  );
});

it('pages in any order give every row once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 70 }),
      fc.constantFrom('createdAt', 'id'),
      fc.constantFrom('ASC', 'DESC'),
      async (size, field, order) => {
        const seen: string[] = [];
        for (let from = 0; from < rows.length; from += size) {
          const page = await list(systemActor, 'jobRun', { sort: [field, order], range: [from, from + size - 1] });
          expect(page.total).toBe(rows.length);
          seen.push(...page.rows.map(({ id }) => id));
        }
        expect(new Set(seen).size).toBe(rows.length);
        expect(seen).toHaveLength(rows.length);
      },
    ),
    { numRuns: 12 },
  );
});
