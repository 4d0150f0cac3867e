// A province's unions from the divisions: counted, asked for, made by a job; what stands is left.
import '../../../jobs/foundTasks.ts';
import { beforeAll, expect, it } from '@jest/globals';
import { tasks } from '../../../jobs/foundTasks.ts';
import { runFire } from '../../../jobs/runFire.ts';
import type { Task } from '../../../jobs/task.ts';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { seedDivisions } from '../../../seeds/reference/seedDivisions.ts';
import { installPacks } from '../../../workflows/documents/installPacks.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import { verbs } from '../../../workflows/unions/layFederations.action.ts';
import { countMissing, layFederations } from '../../../workflows/unions/layFederations.ts';
import { buildAdmin, buildUnion } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let province: Rows['union'];
setUpStore();
beforeAll(async () => {
  await seedDivisions();
  const root = await ensureRoot();
  await installPacks();
  province = await buildUnion(root, { name: '福建省总工会', divisionId: '35', kind: 'aboveBase', type: 'district' });
  // Its city stands under a name of its own, and a union of an industry in the same place.
  await buildUnion(province, { name: '厦门市总', divisionId: '3502', kind: 'aboveBase', type: 'district' });
  await buildUnion(province, { name: '福州教育工会', divisionId: '3501', kind: 'aboveBase', type: 'system' });
}, 120_000);

const below = () => find('union', { kind: 'aboveBase', type: ['district', 'federation'] });
const cities = async () => (await below()).filter(({ divisionId }) => divisionId?.length === 4);

it('is counted first: what stands is not counted, nor made again', async () => {
  const admin = await buildAdmin(province);
  const counted = await verbs.counts?.layFederations?.(admin, province.id);
  expect(counted?.map(({ title, total }) => [title.zh, total])).toEqual([
    ['还没有的市级总工会', 8],
    ['还没有的县级总工会', 84],
    ['还没有的乡镇街道工会联合会', expect.any(Number)],
  ]);
});

it('a job makes them and tells how far it is', async () => {
  const admin = await buildAdmin(province);
  await verbs.verbs.layFederations?.(admin, province.id, { level: 'city' });
  const [run] = await find('jobRun', { task: 'unions.lay' });
  expect(run).toMatchObject({ ownerId: admin.accountId, unionId: province.id, input: { level: 'city' } });
  await runFire(tasks.get('unions.lay') as Task, String(run?.id), {
    signal: new AbortController().signal,
    lastTry: true,
  });
  expect(await findOne('jobRun', { id: run?.id as string })).toMatchObject({
    ...{ state: 'finished', result: { made: 8 } },
    progress: { done: 8, total: 8 },
  });
  expect(await cities()).toHaveLength(9);
  expect((await cities()).map(({ name }) => name)).toContain('厦门市总');
});

it('again makes only what is missing, below what stands under whatever name, also when two ask at once', async () => {
  const both = await Promise.all([
    layFederations(systemActor, province, 'county'),
    layFederations(systemActor, province, 'county'),
  ]);
  expect(both.map(({ made }) => made).reduce((one, other) => one + other)).toBe(84);
  expect(await countMissing(province)).toMatchObject({ city: 0, county: 0 });
  const district = await findOne('union', { divisionId: '350203' });
  const city = await findOne('union', { divisionId: '3502', type: 'district' });
  expect(district).toMatchObject({ name: '厦门市思明区总工会', parentId: city?.id, acceptsMembers: false });
  expect(await layFederations(systemActor, province, 'county')).toEqual({ made: 0 });
}, 60_000);

it('below a city only what is its own; below a base union, or without a division, nothing', async () => {
  const city = (await findOne('union', { divisionId: '3502', type: 'district' })) as Rows['union'];
  const { street } = await countMissing(city);
  expect(await layFederations(systemActor, city, 'street')).toEqual({ made: street });
  const streets = await find('union', { type: 'federation' });
  expect(streets).toHaveLength(street);
  expect(streets.every(({ path, divisionId }) => path.startsWith(city.path) && divisionId?.startsWith('3502'))).toBe(
    true,
  );
  await expect(countMissing({ ...city, kind: 'base' })).rejects.toMatchObject({ code: 'no-division' });
}, 60_000);

it('nobody does it outside his scope', async () => {
  const elsewhere = await buildAdmin(
    (await findOne('union', { divisionId: '3501', type: 'district' })) as Rows['union'],
  );
  await expect(verbs.verbs.layFederations?.(elsewhere, province.id, { level: 'city' })).rejects.toMatchObject({
    status: 404,
  });
});
