// A union writes to its members: to whom, by how many messages, and who has to confirm.
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { getResource } from '../../../models/descriptor/registry.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { chooseMessages } from '../../../workflows/access/chooseMessages.ts';
import { runAction } from '../../../workflows/actions/runAction.ts';
import { findCounting } from '../../../workflows/actions/verbs.ts';
import { writeMessages } from '../../../workflows/notices/writeMessages.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../workflows/records/updateRecord.ts';
import { browserOf, signedIn } from '../../api/routes/pages/ask.ts';
import { buildAccount, buildAdmin, buildMember, type House, personActor } from '../../support/build.ts';
import { type Instance, openInstance } from '../../support/instance.ts';
import { publish } from '../../support/publish.ts';

let instance: Instance;
let house: House;
let [author, second]: PersonActor[] = [];
beforeAll(async () => {
  instance = await openInstance();
  house = instance.house;
  author = await buildAdmin(house.districtA);
  second = await buildAdmin(house.districtA);
  await publish(house.districtA, {
    kind: 'parameters',
    key: 'union.messages',
    title: '给会员的消息',
    values: [{ from: '2020-01-01', value: { perUnionPerDay: 2, perMemberPerDay: 2, confirmOver: 3 }, source: '测试' }],
  });
}, 60_000);
afterAll(() => instance.close());
beforeEach(async () => {
  for (const table of ['notices', 'notice_events', 'membership_events', 'members', 'union_messages'])
    await query(`DELETE FROM ${table}`);
});

const text = { topic: '春节慰问品', body: '请于2026-12-20前到单位工会领取，凭会员证。' };
const write = (values: object = {}, actor = author!) =>
  createRecord(actor, 'unionMessage', { unionId: house.districtA.id, reach: 'below', ...text, ...values });
const act = (actor: PersonActor, id: string, action: string) =>
  runAction(actor, getResource('unionMessage'), id, action, {});
const said = async (id: string, action = 'send') =>
  (await (await findCounting('unionMessage', action))!(author!, id)).map(({ title }) => title.zh);
const joined = async (union = house.baseA, values = {}) => buildMember(await buildAccount(), union, values);
const events = () => query<{ event: string }>(`SELECT event FROM notice_events WHERE event LIKE 'union.message/%'`);

it('says beforehand how many get it, and makes just as many messages', async () => {
  for (const union of [house.districtA, house.baseA, house.baseA]) await joined(union);
  await joined(house.baseA, { accountId: null });
  await joined(house.baseA, { accountId: null, phone: null });
  await joined(house.baseA, { state: 'pending' });
  await joined(house.baseB);
  const { id } = await write();
  expect(await said(id)).toEqual([
    '将发给4名会员，其中4条短信',
    '1名没有账号，只收到短信',
    '1名没有手机号码，发不到',
    '超过3名，须由另一位管理员确认后发出',
  ]);
  expect(await act(author!, id, 'send')).toMatchObject({ state: 'proposed', people: 4 });
  expect(await events()).toEqual([]);
  expect(await act(second!, id, 'release')).toMatchObject({ state: 'sent', people: 4, texts: 4 });
  await writeMessages();
  const made = await find('notice', {});
  const bodies = (channel: string) => made.filter((each) => each.channel === channel).map(({ body }) => body);
  expect(bodies('inApp')).toEqual(Array(3).fill(`${text.body}\n\n${house.districtA.name}`));
  expect(bodies('sms')).toHaveLength(4);
  expect(bodies('sms').filter((body) => body.includes('详情请咨询单位工会'))).toHaveLength(1);
});

it('of this union alone leaves those below alone, and few need no second person', async () => {
  for (const union of [house.districtA, house.baseA]) await joined(union);
  const { id } = await write({ reach: 'own' });
  expect(await said(id)).toEqual(['将发给1名会员，其中1条短信']);
  expect(await act(author!, id, 'send')).toMatchObject({ state: 'sent', people: 1 });
});

it('is confirmed neither by who proposed it nor by whoever wrote it last', async () => {
  for (let n = 0; n < 4; n += 1) await joined();
  const { id, version } = await write();
  await updateRecord(second!, 'unionMessage', id, { topic: '改过的主题' }, version);
  await act(author!, id, 'send');
  for (const actor of [author!, second!])
    await expect(act(actor, id, 'release')).rejects.toMatchObject({ code: 'second-person' });
  expect(await events()).toEqual([]);
  const third = await buildAdmin(house.districtA);
  expect(await act(third, id, 'release')).toMatchObject({ state: 'sent' });
});

it('does not go to who has turned such messages off, on his own page', async () => {
  const ask = await signedIn(instance, '13800007701', '19900102');
  const account = await findOne('account', { phone: '13800007701' });
  await buildMember(account as never, house.baseA);
  await joined();
  expect((await ask('/me/messages')).html).toContain('不再接收');
  await ask('/me/messages/unions', { unions: 'off' });
  expect((await ask('/me/messages')).html).toContain('您已关闭工会群发的消息');
  const { id } = await write();
  expect(await said(id)).toEqual(['将发给1名会员，其中1条短信', '1名关闭了这类消息，不发']);
  await act(author!, id, 'send');
  expect(await query('SELECT 1 FROM notice_events WHERE account_id = $1', [account?.id])).toEqual([]);
  await chooseMessages(personActor(account as never), false);
  expect((await browserOf(instance)('/me/messages')).status).toBe(303);
});

it('goes out no more often a day than the rules say, for the union and for the member', async () => {
  await joined(house.baseA);
  for (let n = 0; n < 2; n += 1) await act(author!, (await write()).id, 'send');
  await expect(act(author!, (await write()).id, 'send')).rejects.toMatchObject({ code: 'daily-cap' });
  const { id } = await write({ unionId: house.baseA.id, reach: 'own' });
  expect(await said(id)).toEqual(['将发给0名会员，其中0条短信', '1名今天已收到2条，不发']);
  await expect(act(author!, id, 'send')).rejects.toMatchObject({ code: 'nobody' });
  await query(`UPDATE union_messages SET sent_at = sent_at - interval '1 day'`);
  expect(await act(author!, id, 'send')).toMatchObject({ state: 'sent', people: 1 });
});

it('is written for no union outside one’s own', async () => {
  await expect(write({ unionId: house.districtB.id })).rejects.toMatchObject({ status: 403 });
  const { id } = await write();
  const stranger = await buildAdmin(house.districtB);
  await expect(act(stranger, id, 'send')).rejects.toMatchObject({ status: 404 });
});

it.each([
  ['电话0512-6512 3456咨询', '电话号码'],
  ['请拨打１３９ ００００ ００００报名', '电话号码'],
  ['详情见 https://evil.example.com/x', '网址'],
  ['加入 example.cn 报名', '网址'],
])('holds no phone number and no other site: %s', async (body, word) => {
  await expect(write({ body })).rejects.toMatchObject({
    errors: [{ path: 'body', message: expect.stringContaining(word), messageEn: expect.any(String) }],
  });
});
