// A union is closed: whoever belongs to it keeps his membership, and is told where he is now.
import { beforeAll, expect, it } from '@jest/globals';
import { closeUnion } from '../../../workflows/deregistration/closeUnion.action.ts';
import {
  buildAccount,
  buildAdmin,
  buildHouse,
  buildMember,
  buildUnion,
  type House,
  reread,
} from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

it('each member is told once who looks after his membership, and how to move; who has left is not', async () => {
  const union = await buildUnion(house.districtA, { name: '晚晴电器工会', acceptsMembers: true });
  const people = [await buildAccount(), await buildAccount()];
  const members = await Promise.all(people.map((person) => buildMember(person, union)));
  const gone = await buildAccount();
  await buildMember(gone, union, { state: 'ended', endedReason: 'left', endedOn: '2026-02-01' });
  await closeUnion(await buildAdmin(house.districtA), union.id, { reason: '企业注销' });
  for (const [index, { id }] of people.entries()) {
    const told = await messages({ accountId: id, template: 'union.closed', channel: 'inApp' });
    expect(told.map(({ body }) => body)).toEqual([
      expect.stringContaining(`晚晴电器工会已注销。您的会籍和会员编号不变，由${house.districtA.name}管理`),
    ]);
    expect(await reread('member', members[index]!.id)).toMatchObject({ state: 'active', unionId: union.id });
  }
  expect(await messages({ accountId: gone.id })).toEqual([]);
});
