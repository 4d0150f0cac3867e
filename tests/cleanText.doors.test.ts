// Each row of what people type through each door that takes such a value: the same verdict and the same stored value everywhere.

import { lazyConsole } from '../api/backoffice/lazyConsole.ts';
import { query } from '../models/store/sql/sql.ts';
import { plantEveryResource } from './support/everyResource.ts';
import { type Instance, openInstance } from './support/instance.ts';
import { declaredDoors, pageDoors, publicDoors, setupDoors } from './support/personDoors.ts';
import { type Door, recordDoors } from './support/recordDoors.ts';
import { type Kept, type Meaning, typedRows } from './support/typedRows.ts';

let instance: Instance;
let doors: Door[];
let people: Record<string, [Meaning, Door['put']]>;
beforeAll(async () => {
  instance = await openInstance({ console: lazyConsole() });
  const { ids } = await plantEveryResource(instance.house.root);
  const ask = await instance.admin(instance.house.root, 'systemAdmin', 'unionAdmin');
  // Whose name is bound keeps it.
  const { body } = await ask<{ id: string }>('POST', '/api/accounts', {
    name: '张三',
    phone: '13600000001',
    unionId: instance.house.root.id,
  });
  // A view is changed by who has kept it.
  const kept = { title: '样本', listed: 'member', state: 'shared', filter: {}, unionId: instance.house.root.id };
  const view = await ask<{ id: string }>('POST', '/api/listViews', kept);
  people = publicDoors(instance, ask);
  doors = recordDoors(ask, instance.url, ids, { ...ids, account: body.id, listView: view.body.id });
}, 120_000);
afterAll(() => instance.close());

const wanted = (kept: Kept, { isRequired }: Door): Kept => (kept === 'nothing' && isRequired ? 'refused' : kept);

/** Where a door keeps something else than the row says. */
async function differencesAt(doors: readonly Door[]): Promise<unknown[]> {
  const differences: unknown[] = [];
  for (const door of doors) {
    for (const { typed, kept } of typedRows[door.takes]()) {
      await query('DELETE FROM rate_limits', []);
      const found = await door.put(typed).catch((error: Error) => error.message);
      if (JSON.stringify(found) !== JSON.stringify(wanted(kept, door)))
        differences.push({ door: door.title, typed: JSON.stringify(typed), found, wanted: wanted(kept, door) });
    }
  }
  return differences;
}

test('what people type is kept in one spelling at every door to a record', async () => {
  expect(new Set(doors.map(({ takes }) => takes)).size).toBeGreaterThan(6);
  expect(await differencesAt(doors)).toEqual([]);
}, 300_000);

test('every address of the API at which somebody is named is a door that is tried', async () => {
  expect(Object.keys(people).sort()).toEqual((await declaredDoors()).sort());
});

test('who somebody is, is read the same at the public API, the member pages and the setup', async () => {
  const found = Object.entries(people).map(([title, [takes, put]]): Door => ({ title, takes, isRequired: true, put }));
  expect(await differencesAt([...found, ...pageDoors(instance), ...setupDoors()])).toEqual([]);
}, 300_000);

test('a door that keeps what was typed is found', async () => {
  const careless: Door = { title: 'careless', takes: 'phone', isRequired: true, put: async (text) => ({ text }) };
  expect(await differencesAt([careless])).toHaveLength(typedRows.phone().length);
});
