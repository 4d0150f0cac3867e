// Who sees a run, and who may cancel it.
import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { get, list } from '../../../models/store/gates/read.ts';
import { requestRun } from '../../../models/store/queries/jobFires.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { cancelRun } from '../../../workflows/tasks/cancelRun.action.ts';
import { buildAdmin, buildHouse, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

async function runOwnedBy(owner: Awaited<ReturnType<typeof buildAdmin>>): Promise<Rows['jobRun']> {
  await transact(owner, { action: 'create' }, async (tx) =>
    requestRun(tx, { task: 'review.centralised', unionId: house.cityA.id, input: {} }),
  );
  return (await findOne('jobRun', { ownerId: owner.accountId })) as Rows['jobRun'];
}

it('its owner sees it, without any power over runs, and cancels it', async () => {
  const owner = await buildAdmin(house.baseA, 'unionOperator');
  const { id } = await runOwnedBy(owner);
  expect(await get(owner, 'jobRun', id)).toMatchObject({ ownerId: owner.accountId, _relation: 'self' });
  expect(await cancelRun(owner, id)).toMatchObject({ cancelledById: owner.accountId });
});

it('system administrators see all and cancel any; administrators of the union see it only; others do not find it', async () => {
  const { id } = await runOwnedBy(await buildAdmin(house.baseA, 'unionOperator'));
  const provincial = await buildAdmin(house.provinceA, 'unionAdmin');
  expect((await list(provincial, 'jobRun')).rows.map((row) => row.id)).toContain(id);
  await expect(cancelRun(provincial, id)).rejects.toMatchObject({ status: 403 });
  await expect(cancelRun(await buildAdmin(house.provinceB, 'unionAdmin'), id)).rejects.toMatchObject({ status: 404 });
  await expect(cancelRun(await buildAdmin(house.baseA, 'unionOperator'), id)).rejects.toMatchObject({ status: 404 });
  const admin = await buildAdmin(house.root, 'systemAdmin');
  expect(await cancelRun(admin, id)).toMatchObject({ cancelledById: admin.accountId });
});

it('who cancels first is who did', async () => {
  const owner = await buildAdmin(house.baseA, 'unionOperator');
  const { id } = await runOwnedBy(owner);
  const first = await cancelRun(owner, id);
  const again = await cancelRun(await buildAdmin(house.root, 'systemAdmin'), id);
  expect(again).toMatchObject({ cancelledAt: first.cancelledAt, cancelledById: owner.accountId });
});
