import { beforeAll, expect, it } from '@jest/globals';
import { unseenRecords } from '../../../workflows/answers/unseenRecords.ts';
import { buildAccount, buildAdmin, buildHouse, buildMember, type House, personActor } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const fields = [
  { name: 'heir', title: '受益人', widget: 'person' },
  { name: 'note', title: '说明', widget: 'text' },
];

it('an administrator names members he looks after, and no others', async () => {
  const account = await buildAccount();
  const { id } = await buildMember(account, house.baseA);
  const answers = { heir: { name: '张三', memberId: id }, note: id };
  expect(await unseenRecords(await buildAdmin(house.baseA, 'unionOperator'), fields, answers)).toEqual([]);
  for (const actor of [await buildAdmin(house.baseB, 'unionOperator'), personActor(await buildAccount())])
    expect(await unseenRecords(actor, fields, answers)).toMatchObject([{ path: 'heir' }]);
});

it('who is named by phone is anybody', async () => {
  const actor = personActor(await buildAccount());
  expect(await unseenRecords(actor, fields, { heir: { name: '张三', phone: '13800001111' } })).toEqual([]);
  expect(await unseenRecords(actor, fields, { heir: { name: '张三', memberId: 'x' } })).toMatchObject([
    { path: 'heir' },
  ]);
});
