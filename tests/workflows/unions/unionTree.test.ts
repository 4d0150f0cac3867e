// The tree of unions: in the order of division codes, each branch with numbers that a plain count confirms, in few round trips.
import { beforeAll, expect, it } from '@jest/globals';
import type { UnionNode } from '../../../contract/unionTree.ts';
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { unionTree } from '../../../workflows/unions/unionTree.ts';
import {
  buildAccount,
  buildAdmin,
  buildEmployer,
  buildHouse,
  buildMember,
  buildUnion,
  type House,
} from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { statementsOf } from '../../support/statementsOf.ts';

let house: House;
let admin: PersonActor;
let cities: Rows['union'][];
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  admin = await buildAdmin(house.provinceA);
  const divisions = [house.provinceA, house.cityA, house.districtA].map(({ divisionId }) => divisionId).sort();
  cities = [];
  // Named against the order of their codes: by their characters 丙 comes first and 甲 last.
  for (const [index, divisionId] of divisions.entries())
    cities.push(
      await buildUnion(house.provinceA, {
        ...{ name: `树${'甲乙丙'[index]}市总工会`, kind: 'aboveBase', type: 'federation', divisionId },
      }),
    );
  const base = await buildUnion(cities[0]!, { name: '树下厂工会' });
  await buildMember(await buildAccount(), base);
  await buildMember(await buildAccount(), base, { state: 'ended', endedReason: 'left', endedOn: '2026-01-01' });
  await buildEmployer(base, { name: '树下厂' });
  await buildAdmin(base);
});

const below = async (union: Rows['union'], as = admin) => (await unionTree(as, { below: union.id })).nodes;
const named = (nodes: readonly UnionNode[], name: string) => nodes.find((each) => each.name === name);

it('lists lower unions in the order of division codes', async () => {
  const names = (await below(house.provinceA)).map(({ name }) => name).filter((name) => /^树/.test(name));
  expect(names).toEqual(['树甲市总工会', '树乙市总工会', '树丙市总工会']);
});

it('counts what hangs on a branch as a plain count does', async () => {
  expect(named(await below(house.provinceA), '树甲市总工会')).toMatchObject({
    ...{ hasLower: true, members: 1, waiting: 0, employers: 1, administrators: 1 },
  });
  expect(named(await below(cities[0]!), '树下厂工会')).toMatchObject({
    hasLower: false,
    members: 1,
    above: expect.stringContaining('树甲市总工会'),
  });
});

it('begins where the powers of the reader begin', async () => {
  const { nodes, total } = await unionTree(admin, {});
  expect([total, nodes.map(({ id }) => id)]).toEqual([1, [house.provinceA.id]]);
});

it('what is found says where it lies', async () => {
  const { nodes, total } = await unionTree(admin, { q: '树下厂' });
  expect([total, nodes[0]?.name, nodes[0]?.above]).toEqual([1, '树下厂工会', expect.stringMatching(/› 树甲市总工会$/)]);
});

it('says no number of what the reader may not list, and nothing of a union outside of his scope', async () => {
  const security = await buildAdmin(house.provinceA, 'securityAdmin');
  const [node] = (await unionTree(security, {})).nodes;
  expect(Object.keys(node!)).toEqual(expect.arrayContaining(['administrators']));
  expect(node).not.toHaveProperty('members');
  await expect(below(house.provinceB)).rejects.toMatchObject({ status: 404 });
});

it('asks the database as often for three unions as for one', async () => {
  const once = await statementsOf(() => below(cities[0]!));
  const thrice = await statementsOf(() => below(house.provinceA));
  expect(thrice.length).toBe(once.length);
  expect(thrice.length).toBeLessThanOrEqual(10);
});
