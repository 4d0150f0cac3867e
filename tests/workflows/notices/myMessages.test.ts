import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import type { Ask } from '../../support/client.ts';
import { type Instance, openInstance } from '../../support/instance.ts';

let instance: Instance;
let me: Ask;
let other: Ask;
beforeAll(async () => {
  instance = await openInstance();
  me = await instance.member('13800009501');
  other = await instance.member('13800009502');
}, 60_000);
afterAll(() => instance.close());

async function tell(phone: string, title: string, channel: Rows['notice']['channel'] = 'inApp') {
  const [account] = await find('account', { phone });
  await transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('notice', {
      event: `${title}.${channel}.${phone}`,
      template: 'join.approved',
      channel,
      accountId: account?.id,
      unionId: instance.house.baseA.id,
      title,
      body: `${title}的内容`,
      state: 'sent',
    }),
  );
}
const page = async (client: Ask, path: string) => (await client('GET', path, undefined, { Accept: 'text/html' })).text;
const unread = async (client: Ask) => (await client('GET', '/api/public/me')).body.notices;

it('the home of a member says how many messages are new; opening them makes them read, and only his own', async () => {
  for (const title of ['第一条', '第二条']) await tell('13800009501', title);
  await tell('13800009501', '短信不算', 'sms');
  await tell('13800009502', '别人的');
  expect(await unread(me)).toEqual({ count: 2, unread: 2 });
  for (const path of ['/', '/me']) expect(await page(me, path)).toContain('2条新消息');
  const opened = await page(me, '/me/messages');
  expect(opened).toMatch(/第二条[\s\S]*第一条/);
  expect(opened.match(/新消息/g)).toHaveLength(2);
  expect(await unread(me)).toEqual({ count: 2, unread: 0 });
  for (const path of ['/', '/me', '/me/messages']) expect(await page(me, path)).not.toContain('新消息');
  expect(await unread(other)).toEqual({ count: 1, unread: 1 });
});

it('one that comes after is new again', async () => {
  await tell('13800009501', '第三条');
  expect(await page(me, '/me')).toContain('1条新消息');
  expect((await page(me, '/me/messages')).match(/新消息/g)).toHaveLength(1);
});

it('apps list them and say which were opened', async () => {
  const { body } = await other('GET', '/api/public/messages');
  expect(body.items).toMatchObject([{ title: '别人的', body: '别人的的内容', readAt: null }]);
  expect((await unread(other)).unread).toBe(1);
  const [theirs] = (await me('GET', '/api/public/messages')).body.items;
  expect((await other('POST', '/api/public/messages/read', { ids: [theirs?.id, body.items[0]?.id] })).status).toBe(204);
  expect((await unread(other)).unread).toBe(0);
  await tell('13800009502', '又一条');
  expect((await other('POST', '/api/public/messages/read', { ids: ['x'] })).status).toBe(422);
  expect((await unread(other)).unread).toBe(1);
  expect((await instance.visitor('GET', '/api/public/messages')).status).toBe(401);
});
