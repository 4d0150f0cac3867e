import { beforeAll, expect, it } from '@jest/globals';
import { findOne } from '../../../models/store/sql/find.ts';
import { viewTabs } from '../../../workflows/listViews/viewTabs.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { removeRecord } from '../../../workflows/records/removeRecord.ts';
import { updateRecord } from '../../../workflows/records/updateRecord.ts';
import { buildAccount, buildAdmin, buildHouse, buildMember, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
let house: House;
beforeAll(async () => {
  house = await buildHouse();
  await buildMember(await buildAccount(), house.baseA);
});

const view = { title: '在册', listed: 'member', filter: { state: ['active'] }, sortField: 'name', sortOrder: 'ASC' };
const titles = async (actor: Parameters<typeof viewTabs>[0]) =>
  (await viewTabs(actor, 'members')).map(({ title, total }) => [title, total]);

it('shows shared views to the union and those below, private ones to their maker, each counted in the reader’s own scope', async () => {
  const [city, colleague, district, elsewhere] = await Promise.all(
    [house.cityA, house.cityA, house.districtA, house.provinceB].map((union) => buildAdmin(union)),
  );
  if (!city || !colleague || !district || !elsewhere) throw new Error();
  const unionId = house.cityA.id;
  await createRecord(city, 'listView', { ...view, unionId, state: 'shared' });
  const own = await createRecord(city, 'listView', { ...view, unionId, title: '我的' });
  expect(await titles(city)).toEqual([
    ['在册', 1],
    ['我的', 1],
  ]);
  expect(await titles(colleague)).toEqual([['在册', 1]]);
  expect(await titles(district)).toEqual([['在册', 1]]);
  expect(await titles(elsewhere)).toEqual([]);
  expect(await findOne('audit', { recordId: own.id })).toMatchObject({ action: 'create', actorId: city.accountId });
});

it('a shared view is changed and removed by who made it, and by no colleague', async () => {
  const [maker, colleague] = [await buildAdmin(house.districtB), await buildAdmin(house.districtB)];
  const { id } = await createRecord(maker, 'listView', { ...view, unionId: house.districtB.id, state: 'shared' });
  const refused = { code: 'not-your-view', text: { zh: expect.stringContaining('另存一份自己的') } };
  await expect(updateRecord(colleague, 'listView', id, { title: '改名' }, 1)).rejects.toMatchObject(refused);
  await expect(removeRecord(colleague, 'listView', id)).rejects.toMatchObject(refused);
  const removable = async (actor: typeof maker) => (await viewTabs(actor, 'members')).map((tab) => tab.removable);
  expect([await removable(maker), await removable(colleague)]).toEqual([[true], [false]]);
  await removeRecord(maker, 'listView', id);
  expect(await removable(colleague)).toEqual([]);
});

it.each([
  ['an unknown field', { filter: { nothing: 1 } }],
  ['an order without an index', { sortField: 'phone' }],
  ['the number of a person', { filter: { phone: '13800000001' } }],
])('refuses %s', async (_, wrong) => {
  const admin = await buildAdmin(house.baseA);
  const kept = createRecord(admin, 'listView', { ...view, unionId: house.baseA.id, ...wrong });
  await expect(kept).rejects.toMatchObject({ status: expect.any(Number) });
});
