// Before a union is closed its administrator sees what hangs on it.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getResource } from '../../../models/descriptor/registry.ts';
import type { Actor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { countDependants } from '../../../workflows/dependants/countDependants.ts';
import { buildAccount, buildAdmin, buildHouse, buildMember, buildUnion, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const dependants = (actor: Actor, id: string) => countDependants(actor, getResource('union'), id, 'close');

const totals = async (actor: Actor, id: string) =>
  Object.fromEntries((await dependants(actor, id)).map(({ title, total }) => [title.zh, total]));

describe('what hangs on a union', () => {
  it('is counted: its live members, its lower unions, its open cases and those that wait for it', async () => {
    const { districtA, cityA } = house;
    const union = await buildUnion(districtA, { kind: 'aboveBase', acceptsMembers: true, divisionId: '320106' });
    const admin = await buildAdmin(cityA);
    const before = await totals(admin, union.id);
    expect(Object.values(before)).toEqual(Object.keys(before).map(() => 0));
    await buildMember(await buildAccount(), union);
    await buildMember(await buildAccount(), union, { state: 'ended', endedReason: 'left', endedOn: '2026-02-01' });
    await buildUnion(union);
    await buildUnion(union, { state: 'closed' });
    await submit(union);
    const { application } = await submit(house.baseA);
    await query('UPDATE applications SET reviewer_union_id = $1 WHERE id = $2 RETURNING 1', [union.id, application.id]);
    expect(await totals(admin, union.id)).toEqual({
      ...before,
      会员: 2,
      下级工会: 1,
      申请到它的未办结办件: 1,
      等它审核的办件: 1,
    });
    expect((await dependants(admin, union.id)).filter(({ blocks }) => blocks)).toMatchObject([{ path: 'unions' }]);
  });

  it('is told to nobody who may not close it', async () => {
    const own = await buildAdmin(house.baseA);
    await expect(dependants(own, house.baseA.id)).rejects.toMatchObject({ status: 403 });
    await expect(dependants(own, house.baseB.id)).rejects.toMatchObject({ status: 404 });
  });
});
