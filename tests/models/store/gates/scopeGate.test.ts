// One rule of visibility, whichever way it is asked: list, get, count, sums, look-up, search and history agree, for ten thousand
// pairs of a reader and a record in a random tree.
import { beforeAll, expect, it } from '@jest/globals';
import { getResource } from '../../../../models/descriptor/registry.ts';
import { isIn, statesIn } from '../../../../models/descriptor/states.ts';
import type { Role } from '../../../../models/descriptor/types.ts';
import { type PersonActor, systemActor } from '../../../../models/store/gates/actor.ts';
import { history } from '../../../../models/store/gates/history.ts';
import { count, get, list } from '../../../../models/store/gates/read.ts';
import { countBy, countByDay, countByRegion } from '../../../../models/store/queries/dashboard.ts';
import { standingOf } from '../../../../models/store/queries/powers.ts';
import type { Row } from '../../../../models/store/sql/rows.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { readDashboard } from '../../../../workflows/dashboard/readDashboard.ts';
import {
  buildRandomWorld,
  type Planted,
  pick,
  plantedNames,
  type Reader,
  type World,
} from '../../../support/randomWorld.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

let parents: World['parents'];
let rows: World['rows'];
let readers: Reader[];

setUpStore();
beforeAll(async () => {
  ({ parents, rows, readers } = await buildRandomWorld());
  await refreshPowers();
});

/** As every request does: who holds what, at this moment. */
async function refreshPowers(): Promise<void> {
  for (const reader of readers) {
    const standing = await standingOf(reader.actor.accountId as string, 'Asia/Shanghai');
    reader.actor = { ...reader.actor, powers: standing?.powers ?? [] };
  }
}

const chain = (id: string | null | undefined): string[] => (id ? [id, ...chain(parents.get(id))] : []);

/** How the reader stands to a row, by the tree of parents and the declaration alone; undefined when he does not see it. */
function relation({ grants }: Reader, name: Planted, row: Row, action: string): 'own' | 'lower' | 'above' | undefined {
  const { access, scope } = getResource(name);
  const unionId = name === 'union' ? row.id : ((row.unionId ?? null) as string | null);
  const may = (role: Role, which: 'own' | 'lower') => access[role]?.[which]?.includes(action) ?? false;
  if (grants.some((grant) => grant.unionId === unionId && may(grant.role, 'own'))) return 'own';
  if (grants.some((grant) => chain(unionId).slice(1).includes(grant.unionId) && may(grant.role, 'lower')))
    return 'lower';
  // What hangs on no union at all belongs to whoever holds the root.
  if (
    unionId === null &&
    grants.some((grant) => parents.get(grant.unionId) === null && may(grant.role, 'own') && may(grant.role, 'lower'))
  )
    return 'lower';
  const inherits =
    scope.by === 'union' &&
    scope.ancestors &&
    grants.some(
      (grant) =>
        (may(grant.role, 'own') || may(grant.role, 'lower')) &&
        chain(grant.unionId)
          .slice(1)
          .includes(unionId as string),
    );
  return inherits ? 'above' : undefined;
}

const visible = (reader: Reader, name: Planted) =>
  new Map(
    rows[name].flatMap((row) => {
      const stands = relation(reader, name, row, 'list');
      return stands ? [[row.id, stands] as const] : [];
    }),
  );

/** What is listed, with relations; nothing when the reader may not list at all. */
const listed = async (reader: Reader, name: Planted, filter?: unknown): Promise<Map<string, string>> => {
  const page = await list(reader.actor, name, { filter, range: [0, 999] }).catch(refused);
  const found = page?.rows ?? [];
  if (page) expect(page.total).toBe(found.length);
  return new Map(found.map((row) => [row.id, row._relation]));
};
const refused = (error: { status?: number }) => {
  if (error.status !== 403 && error.status !== 404) throw error;
  return undefined;
};
const byId = (map: Map<string, string>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

async function agreeEverywhere(): Promise<number> {
  let pairs = 0;
  for (const reader of readers) {
    for (const name of plantedNames) {
      const expected = visible(reader, name);
      const planted: readonly Row[] = rows[name];
      pairs += planted.length;
      expect(byId(await listed(reader, name))).toEqual(byId(expected));
      expect((await count(reader.actor, name).catch(refused))?.total ?? 0).toBe(expected.size);
      const asked = Array.from({ length: 30 }, () => pick(planted).id);
      expect(byId(await listed(reader, name, { id: asked }))).toEqual(
        byId(new Map([...expected].filter(([id]) => asked.includes(id)))),
      );
      const { search } = getResource(name);
      if (search) {
        const word = name === 'union' ? '单位' : pick(['建国', '志强', '秀英张']);
        expect(byId(await listed(reader, name, { q: word }))).toEqual(
          byId(
            new Map(
              planted
                .filter((row) => expected.has(row.id) && search.some((field) => String(row[field]).includes(word)))
                .map((row) => [row.id, expected.get(row.id) as string]),
            ),
          ),
        );
      }
      const state = (value: string) => planted.filter((row) => expected.has(row.id) && row.state === value).length;
      if (name === 'member' || name === 'application') {
        const counted = (await countBy(reader.actor, name, 'state').catch(refused)) ?? [];
        for (const { key, count: n } of counted) expect(n).toBe(state(key));
        expect(counted.reduce((sum, each) => sum + each.count, 0)).toBe(expected.size);
        const days = [0, 1]
          .map((back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10))
          .reverse();
        const perDay =
          (await countByDay(reader.actor, name, name === 'member' ? 'createdAt' : 'submittedAt', {
            days,
            timezone: 'UTC',
          }).catch(refused)) ?? [];
        expect(perDay.reduce((sum, each) => sum + each.count, 0)).toBe(expected.size);
      }
    }
  }
  return pairs;
}

it('list, count, look-up, search and sums agree with the tree', async () => {
  expect(await agreeEverywhere()).toBeGreaterThan(10_000);
});

it('get and history show exactly the rows that may be opened, as they are listed', async () => {
  for (const reader of readers) {
    const asked = plantedNames.flatMap((name) =>
      Array.from({ length: 12 }, () => [name, pick<Row>(rows[name])] as const),
    );
    await Promise.all(
      asked.map(async ([name, row]) => {
        const expected = relation(reader, name, row, 'get');
        expect((await get(reader.actor, name, row.id).catch(refused))?._relation).toBe(expected);
        const entries = await history(reader.actor, name, row.id).catch(refused);
        expect(entries?.map((entry) => entry.action)).toEqual(expected && ['create']);
        if (name === 'member' && expected === 'lower') expect(JSON.stringify(entries)).not.toMatch(/1950-01-01|note/);
      }),
    );
  }
});

it('the dashboard counts what the reader may list, and nothing of unions where he may not', async () => {
  for (const reader of readers) {
    const members = visible(reader, 'member');
    const lists = ({ role }: (typeof reader.grants)[number]) => {
      const { own = [], lower = [] } = getResource('member').access[role] ?? {};
      return own.includes('list') || lower.includes('list');
    };
    const tops = new Set(reader.grants.filter(lists).map(({ unionId }) => unionId));
    const live = rows.member.filter((row) => row.state !== 'ended' && members.has(row.id));
    const below = (id: string) => live.filter(({ unionId }) => chain(unionId).includes(id)).length;
    const expected = [
      ...rows.union.filter(({ parentId }) => tops.has(parentId ?? '')).map(({ id }) => [id, below(id), false]),
      ...[...tops].map((id) => [id, live.filter(({ unionId }) => unionId === id).length, true]),
    ].filter(([, n]) => n);
    const regions = await countByRegion(reader.actor, 'member', { state: statesIn('member', 'live') }).catch(refused);
    expect((regions ?? []).map(({ unionId, count: n, isItself }) => [unionId, n, isItself]).sort()).toEqual(
      expected.sort(),
    );
    const dashboard = await readDashboard(reader.actor as PersonActor);
    const open = rows.application.filter(
      (row) => isIn('application', row, 'inProgress') && relation(reader, 'application', row, 'list'),
    );
    const tile = (name: string) => dashboard.tiles.find((each) => each.name === name)?.count ?? 0;
    expect(dashboard.tiles.length === 0 || tile('waiting') === 0 || tile('waiting') === open.length).toBe(true);
    for (const { count: n, resource, filter } of dashboard.tiles)
      expect((await listed(reader, resource as 'member', filter)).size).toBe(n);
    for (const { count: n, filter } of dashboard.queueAges)
      expect((await listed(reader, 'application', filter)).size).toBe(n);
    expect(dashboard.applicationsByDay.reduce((sum, { count: n }) => sum + n, 0)).toBe(
      visible(reader, 'application').size,
    );
  }
});

it('moving a union moves what everybody sees in the same transaction', async () => {
  for (let moves = 0; moves < 4; moves += 1) {
    const moved = pick(rows.union.slice(1));
    const targets = rows.union.filter((union) => union.id !== moved.parentId && !chain(union.id).includes(moved.id));
    const target = pick(targets);
    await transact(systemActor, { action: 'update' }, async (tx) => {
      await tx.query(
        'UPDATE unions SET parent_id = n.id, parent_path = n.path FROM unions n WHERE unions.id = $1 AND n.id = $2',
        [moved.id, target.id],
      );
      // Nobody sees half a move.
      expect(byId(await listed(readers[moves] as Reader, 'member'))).toEqual(
        byId(visible(readers[moves] as Reader, 'member')),
      );
    });
    parents.set(moved.id, target.id);
    moved.parentId = target.id;
    await refreshPowers();
    const paths = await query<{ id: string; path: string; node: number }>('SELECT id, path, node FROM unions');
    const nodes = new Map(paths.map(({ id, node }) => [id, node]));
    for (const { id, path } of paths)
      expect(path).toBe(
        `/${chain(id)
          .reverse()
          .map((each) => nodes.get(each))
          .join('/')}/`,
      );
    await agreeEverywhere();
  }
});

it('no union can be moved below itself, however deep', async () => {
  for (const low of rows.union.filter((union) => chain(union.id).length > 2).slice(0, 10)) {
    const top = pick(chain(low.id).slice(0, -1));
    await expect(
      transact(systemActor, { action: 'update' }, (tx) =>
        tx.query(
          'UPDATE unions SET parent_id = n.id, parent_path = n.path FROM unions n WHERE unions.id = $1 AND n.id = $2',
          [top, low.id],
        ),
      ),
    ).rejects.toMatchObject({ status: 409 });
  }
});
