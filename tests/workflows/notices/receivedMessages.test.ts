// What did this person receive, and why: on the pages of the panel about him.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ReceivedMessage } from '../../../contract/receivedMessage.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import type { NewRow } from '../../../models/writtenRow.ts';
import { buildAccount } from '../../support/build.ts';
import type { Ask } from '../../support/client.ts';
import { plantEveryResource } from '../../support/everyResource.ts';
import { type Instance, openInstance } from '../../support/instance.ts';

let instance: Instance;
let admin: Ask;
let member: string;
let application: string;
beforeAll(async () => {
  instance = await openInstance();
  const { baseA, districtA, baseB } = instance.house;
  admin = await instance.admin(districtA);
  const colleague = await buildAccount();
  const { ids, person } = await plantEveryResource(baseA);
  await query('DELETE FROM notices');
  ({ member, application } = ids);
  const id = application;
  await transact(systemActor, { action: 'create' }, async (tx) => {
    const tell = (values: Partial<NewRow<'notice'>>) =>
      tx.create('notice', {
        ...{ template: 'join.rejected', channel: 'inApp', accountId: person.id, unionId: baseA.id, body: '内容' },
        ...{ state: 'sent', sentAt: '2026-11-20T02:00:00.000Z', ...values },
      } as NewRow<'notice'>);
    tell({ event: `rejected/${id}/2`, applicationId: id, variables: { reason: '未满16周岁' } });
    tell({
      event: `rejected/${id}/2`,
      applicationId: id,
      channel: 'sms',
      state: 'undelivered',
      lastError: '这个号码是空号',
    });
    tell({ event: `review.urged/${id}/1`, applicationId: id, accountId: colleague.id, template: 'review.urged' });
    tell({
      event: 'account.passwordChanged/1',
      template: 'account.passwordChanged',
      sentAt: '2026-11-21T02:00:00.000Z',
    });
    tell({ event: 'union.message/elsewhere/1', template: 'union.message', unionId: baseB.id });
  });
}, 60_000);
afterAll(() => instance.close());

const shown = async (path: string): Promise<ReceivedMessage[]> =>
  (await admin('GET', path)).body.items as ReceivedMessage[];

it('of a member: each message with its event, state, reason and case, those of other unions left out', async () => {
  const items = await shown(`/api/members/${member}/received`);
  expect(items.map(({ event }) => event.zh).sort()).toEqual(['办件不通过', '办件不通过', '密码已修改'].sort());
  expect(items).toContainEqual(
    expect.objectContaining({
      ...{ channel: { zh: '站内信', en: 'In-app' }, state: { zh: '已发送', en: 'Sent' }, problem: null },
      ...{
        reason: '未满16周岁',
        at: '2026-11-20T02:00:00.000Z',
        wording: expect.stringContaining('入会'),
        union: instance.house.baseA.name,
      },
      application: { id: application, title: expect.any(String) },
    }),
  );
  expect(items).toContainEqual(
    expect.objectContaining({ state: { zh: '未送达', en: 'Not delivered' }, problem: '这个号码是空号' }),
  );
});

it('of a case: what it told its person, not what it told colleagues', async () => {
  const items = await shown(`/api/applications/${application}/received`);
  expect(items).toHaveLength(2);
  expect(new Set(items.map(({ event }) => event.zh))).toEqual(new Set(['办件不通过']));
});

it('is not told outside one’s scope', async () => {
  const stranger = await instance.admin(instance.house.districtB);
  expect((await stranger('GET', `/api/members/${member}/received`)).status).toBe(404);
});
