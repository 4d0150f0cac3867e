// What a home says is waiting is what its inbox holds.
import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { count } from '../../../models/store/gates/read.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { readDashboard } from '../../../workflows/dashboard/readDashboard.ts';
import { buildAdmin, buildHouse, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();

let house: House;
beforeAll(async () => {
  house = await buildHouse();
  const { accountId } = await buildAdmin(house.districtA);
  const waits = (reviewer: Rows['union'], about: Rows['union'], dueOn: string) => ({
    process: 'union.change',
    title: '工会信息变更',
    applicantName: house.districtA.name,
    accountId,
    personHash: about.id,
    reviewWhen: 'before' as const,
    processHash: 'gone',
    formHash: 'gone',
    subjectKind: 'union',
    subjectId: about.id,
    unionId: house.districtA.id,
    assignedUnionId: reviewer.id,
    state: 'submitted' as const,
    number: `20260101-00000${dueOn.at(-1)}`,
    data: {},
    dueOn,
  });
  await transact(systemActor, { action: 'create' }, async (tx) => {
    tx.create('application', waits(house.districtA, house.baseA, '2020-01-01'));
    tx.create('application', waits(house.provinceA, house.districtA, '2020-01-02'));
  });
});

const tilesOf = async (union: Rows['union']) => {
  const actor = await buildAdmin(union);
  const { tiles, queueAges } = await readDashboard(actor);
  return { actor, queueAges, tile: (wanted: string) => tiles.find(({ name }) => name === wanted)! };
};

it('what a union above reviews does not wait for the one that it is about', async () => {
  const { actor, tile, queueAges } = await tilesOf(house.districtA);
  expect((await count(actor, 'application', {})).total).toBe(2);
  expect([tile('waiting').count, tile('overdue').count]).toEqual([1, 1]);
  expect(queueAges.map((each) => each.count)).toEqual([1, 0, 0, 0]);
});

it('it waits for the union above, which sees both', async () => {
  const { tile } = await tilesOf(house.provinceA);
  expect(tile('waiting').count).toBe(2);
});

it('a number opens the list that it counts', async () => {
  const { actor, tile } = await tilesOf(house.districtA);
  expect((await count(actor, 'application', tile('overdue').filter)).total).toBe(1);
});
