// A union's invitation over pages, with JavaScript off: from the message to the case, and the refusal.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getResource } from '../../../../models/descriptor/registry.ts';
import { find, findOne } from '../../../../models/store/sql/find.ts';
import { mobileAt } from '../../../../seeds/synthetic/mobile.ts';
import { runAction } from '../../../../workflows/actions/runAction.ts';
import { buildAdmin, residentNumber } from '../../../support/build.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { agreed, bind, browserOf, checked, joinAnswers, signedIn } from './ask.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await openInstance();
}, 60_000);
afterAll(() => instance.close());

/** The list of one worker and the address in his message. */
async function invited(name: string, phone: string) {
  const { baseA } = instance.house;
  const admin = await buildAdmin(baseA);
  const { listId } = (await runAction(admin, getResource('union'), baseA.id, 'inviteWorkers', {
    lines: `${name} ${phone}`,
  })) as { listId: string };
  const link = /\/invited\/[\w-]+/.exec(await instance.lastMessage(phone))?.[0] ?? '';
  return { link, row: async () => (await find('joinInvitation', { collectiveJoinId: listId }))[0]! };
}

it('leads to the joining of that union with the name filled in; the case answers the invitation', async () => {
  const phone = mobileAt(430_001);
  const { link, row } = await invited('孙小云', phone);
  const visitor = browserOf(instance);
  const { html } = await visitor(link);
  expect(html).toMatch(/甲区晨光物流有限公司工会委员会邀请您加入工会[\s\S]*孙\*\*[\s\S]*开始入会[\s\S]*这不是我/);
  expect(html).not.toMatch(new RegExp(`孙小云|${phone}`));
  expect((await row()).state).toBe('invited');
  const { location } = await visitor(link, { intent: 'start' });
  expect(location).toBe(`/apply/join?union=${instance.house.baseA.id}`);
  expect((await row()).state).toBe('opened');
  expect((await visitor(location)).html).toContain('甲区晨光物流');

  const ask = await signedIn(instance, phone);
  expect((await ask(`/me/identity?return=${encodeURIComponent(location)}`)).html).toMatch(
    /value="孙小云"[^>]*name="name"/,
  );
  await bind(ask, { name: '孙小云', documentNumber: residentNumber('19900307'), return: location });
  const { address, hash } = await agreed(ask, instance.house.baseA.id);
  const check = await checked(ask, address, { ...joinAnswers(instance.house.baseA), agreement: hash });
  const done = await ask(check.address, check.body);
  const { state, applicationId } = await row();
  expect([state, done.location]).toEqual(['joined', `/me/applications/${applicationId}/done`]);
  expect(await findOne('application', { id: applicationId! })).toMatchObject({ unionId: instance.house.baseA.id });
  expect((await visitor(link)).html).toContain('您已提交入会申请');
});

it('whoever holds another phone does not read the name', async () => {
  const { link } = await invited('李小云', mobileAt(430_002));
  await browserOf(instance)(link, { intent: 'start' });
  const other = await signedIn(instance, mobileAt(430_003));
  expect((await other('/me/identity')).html).not.toContain('李小云');
});

it('who refuses is told what follows, and the link is over', async () => {
  const { link, row } = await invited('周小云', mobileAt(430_004));
  const visitor = browserOf(instance);
  expect((await visitor(link, { intent: 'decline' })).html).toContain('不再向这个号码发送这类邀请');
  expect(await row()).toMatchObject({ state: 'declined', name: null, phone: null });
  const again = await visitor(link);
  expect([again.status, again.html]).toEqual([410, expect.stringContaining('这个邀请已失效')]);
});
