import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { forgetRulebook } from '../../../workflows/documents/rulebook.ts';
import { deliverNotices } from '../../../workflows/notices/deliverNotices.ts';
import { buildAccount } from '../../support/build.ts';
import { code, openNotices, type Platform, recorder } from './openNotices.ts';

let platform: Platform;
let account: Rows['account'];
beforeAll(async () => {
  platform = await openNotices();
});
afterAll(() => platform.close());
beforeEach(async () => {
  await query('DELETE FROM notices');
  await query('DELETE FROM notice_events');
  account = await buildAccount();
});

/** The next eleven in the morning of the instance, and those after it. */
const morning = (days = 0) =>
  new Date((Math.ceil((Date.now() - 3 * 3_600_000) / 86_400_000) + days) * 86_400_000 + 3 * 3_600_000);
const write = async (count: number, person = account) => {
  for (let index = 0; index < count; index += 1) await platform.say({ accountId: person.id, phone: null });
};
const deliver = async (days = 0) => {
  const { seen, transports } = recorder();
  const delivery = await deliverNotices(transports, { now: () => morning(days) });
  return { ...delivery, to: seen.map(({ to }) => to) };
};

it('the tenth message of a day goes out, the eleventh and what follows wait for the next morning', async () => {
  await write(23);
  expect(await deliver()).toMatchObject({ sent: 10, held: 13 });
  const waiting = await find('notice', { state: 'pending' });
  const nextMorning = new Date(morning(1).getTime() - 3 * 3_600_000).toISOString();
  expect(waiting.map(({ nextAt }) => nextAt)).toEqual(Array(13).fill(nextMorning));
  expect(waiting[0]).toMatchObject({ attempts: 0, lastError: '今天已给此人发过10条，次日再发' });
  expect(await deliver()).toMatchObject({ sent: 0, held: 0 });
  expect(await deliver(1)).toMatchObject({ sent: 10, held: 3 });
  expect(await deliver(2)).toMatchObject({ sent: 3, held: 0 });
  expect(await find('notice', { state: 'sent' })).toHaveLength(23);
});

it('each person and each channel has a cap of its own', async () => {
  const other = await buildAccount();
  await write(11);
  await write(2, other);
  await platform.say({
    template: 'join.rejected',
    variables: {
      'application.number': 'A1',
      'application.title': '入会申请',
      'union.name': '某工会',
      reason: '某某',
      fix: '',
      link: '',
      contact: '',
      date: '',
    },
    accountId: account.id,
    phone: null,
    email: 'a@example.org',
    channels: ['email'],
  });
  const { to } = await deliver();
  expect(to.filter((each) => each === other.phone)).toHaveLength(2);
  expect(to.filter((each) => each === account.phone)).toHaveLength(10);
  expect(to).toContain('a@example.org');
});

it('codes neither wait nor count', async () => {
  await write(10);
  await deliver();
  await platform.say({ ...code('482913'), accountId: account.id, phone: null });
  await query('UPDATE notices SET created_at = $1 WHERE urgent', [morning()]);
  expect(await deliver()).toMatchObject({ sent: 1, held: 0 });
  await query('DELETE FROM notices WHERE NOT urgent');
  await write(10);
  expect(await deliver()).toMatchObject({ sent: 10, held: 0 });
});

it('holds when several processes send at the same time', async () => {
  await write(30);
  const { seen, transports } = recorder(() => new Promise((resolve) => setTimeout(resolve, 5)));
  await Promise.all([1, 2, 3, 4].map(() => deliverNotices(transports, { now: () => morning(), batch: 3 })));
  expect(seen).toHaveLength(10);
});

it('is what the document of the union says', async () => {
  const body = {
    kind: 'parameters' as const,
    key: 'notice.dailyCap',
    title: '每人每日通知上限',
    values: [{ from: '2020-01-01', value: { perDay: 2 }, source: '测试' }],
  };
  const { kind, key, title } = body;
  await transact(systemActor, { action: 'publish' }, async (tx) => {
    tx.create('document', {
      ...{ kind, key, title, body, hash: 'h', unionId: platform.root.id, number: 9, state: 'published' },
      ...{ validFrom: '2021-01-01', publishedAt: new Date().toISOString() },
    });
  });
  forgetRulebook();
  await write(3);
  expect(await deliver()).toMatchObject({ sent: 2, held: 1 });
});
