import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import {
  ancestorAt,
  ancestorsOf,
  belowSql,
  depthOf,
  isRoot,
  isWithin,
  nodesSql,
  parentOf,
  pathsTo,
  withinAnySql,
  withinSql,
} from '../../../../models/store/sql/unionPath.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

/** The naive model: the nodes as a list. Few digits, so that one node often begins as another does. */
const node = fc.stringMatching(/^[1-9][09]{0,2}$/);
const nodes = fc.array(node, { minLength: 1, maxLength: 5 });
const pathOf = (list: readonly string[]) => `/${list.join('/')}/`;
const startsWith = (list: readonly string[], top: readonly string[]) =>
  top.every((each, index) => list[index] === each);
const pairs = fc.oneof(
  fc.tuple(nodes, nodes),
  fc.tuple(nodes, fc.array(node, { maxLength: 2 })).map(([top, more]) => [[...top, ...more], top] as const),
);

describe('a path', () => {
  it('knows the way down to it, what is above it and how deep it stands', () => {
    fc.assert(
      fc.property(nodes, (list) => {
        const way = list.map((_, index) => pathOf(list.slice(0, index + 1)));
        expect(pathsTo(pathOf(list))).toEqual(way);
        expect(ancestorsOf(pathOf(list))).toEqual(way.slice(0, -1));
        expect(parentOf(pathOf(list))).toBe(list.length > 1 ? pathOf(list.slice(0, -1)) : undefined);
        expect(depthOf(pathOf(list))).toBe(list.length);
        expect(isRoot(pathOf(list))).toBe(list.length === 1);
      }),
    );
  });

  it('knows the one above it at a depth, itself when it stands no deeper', () => {
    fc.assert(
      fc.property(nodes, fc.integer({ min: 1, max: 6 }), (list, depth) => {
        expect(ancestorAt(pathOf(list), depth)).toBe(pathOf(list.slice(0, depth)));
      }),
    );
  });

  it('is within another when it begins with the same nodes, not only the same characters', () => {
    fc.assert(
      fc.property(pairs, ([list, top]) => {
        expect(isWithin(pathOf(list), pathOf(top))).toBe(startsWith(list, top));
      }),
    );
    expect(isWithin('/1/50/', '/1/5/')).toBe(false);
  });
});

describe('in the database', () => {
  setUpStore();

  it('what is within, below or within any of several is the same', async () => {
    const seeded = fc.sample(pairs, { numRuns: 2_000, seed: 20261126 });
    const rows = await query<{ within: boolean; below: boolean; any: boolean; nodes: string[] }>(
      `SELECT ${withinSql('p.path', 'p.top')} AS within, ${belowSql('p.path', 'p.top')} AS below,
              ${withinAnySql('p.path', "ARRAY['/none/', p.top]")} AS any, ${nodesSql('p.path')} AS nodes
       FROM (SELECT path COLLATE "C", top COLLATE "C", n FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS u (path, top, n)) p ORDER BY n`,
      [seeded.map(([list]) => pathOf(list)), seeded.map(([, top]) => pathOf(top))],
    );
    expect(rows).toEqual(
      seeded.map(([list, top]) => {
        const within = startsWith(list, top);
        return { within, below: within && list.length > top.length, any: within, nodes: list };
      }),
    );
    expect(rows.filter(({ within }) => within).length).toBeGreaterThan(500);
  });

  it('a subtree is read from the index of paths, also where it is asked below each row of another table', async () => {
    const plans = await transact(systemActor, { action: 'read' }, async (tx) => {
      await tx.query('SET LOCAL enable_seqscan = off');
      const planOf = async (sql: string, parameters: unknown[] = []) =>
        JSON.stringify(await tx.query(`EXPLAIN (FORMAT JSON) ${sql}`, parameters));
      return [
        await planOf(`SELECT FROM unions WHERE ${withinSql('path', "'/1/5/'")}`),
        await planOf(`SELECT FROM unions WHERE ${belowSql('path', '$1')}`, ['/1/5/']),
        await planOf(`SELECT FROM unnest(ARRAY['/1/5/']) t (path) JOIN unions u ON ${withinSql('u.path', 't.path')}`),
      ];
    });
    for (const plan of plans) {
      expect(plan).toMatch(/"Index Name":"unions_path".*"Index Cond":"\(\(.*path >=? .*path < /);
    }
  });
});
