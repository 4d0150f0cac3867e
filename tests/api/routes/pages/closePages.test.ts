// A person closes his account on its page: told what goes and what stays, by a code, and not by mistake.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BoundAccount } from '../../../../models/boundAccount.ts';
import { findOne } from '../../../../models/store/sql/find.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { passMinute } from '../../../support/access.ts';
import { buildMember } from '../../../support/build.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { type Ask, agreed, checked, joinAnswers, signedIn } from './ask.ts';

const phone = '13800007531';
let instance: Instance;
let ask: Ask;
beforeAll(async () => {
  instance = await openInstance();
  ask = await signedIn(instance, phone, '19900531');
}, 60_000);
afterAll(() => instance.close());

it('while a case waits the page names it and offers no end', async () => {
  expect((await ask('/me/security')).html).toContain('href="/me/close"');
  const { baseB } = instance.house;
  const { address, hash } = await agreed(ask, baseB.id);
  const { address: check, body } = await checked(ask, address, { ...joinAnswers(baseB), agreement: hash });
  await ask(check, body);
  const { html } = await ask('/me/close');
  expect(html).toMatch(/还有办件在办理[\s\S]*href="\/me\/applications\/[0-9a-f-]+"/);
  expect(html).not.toContain('/me/close/end');
  expect(await ask('/me/close/end', { understood: 'yes' })).toMatchObject({
    status: 409,
    html: expect.stringContaining('请先撤回'),
  });
  await query("UPDATE applications SET state = 'rejected', decided_at = now()", []);
});

it('a member reads that his membership stays, what goes, what stays and how long', async () => {
  const account = (await findOne('account', { phone })) as BoundAccount;
  await query("UPDATE members SET state = 'ended', ended_reason = 'rejected', ended_on = current_date", []);
  await buildMember(account, instance.house.baseC);
  const { html } = await ask('/me/close');
  for (const said of [
    instance.house.baseC.name,
    '注销账号不等于退会',
    '注销后清除',
    '注销后保留，以及为什么',
    '您同意或撤回同意的凭证',
  ])
    expect(html).toContain(said);
});

it('without the tick it is not done, with it the account ends and one is signed out', async () => {
  const missed = await ask('/me/close/end', {});
  expect(missed).toMatchObject({ status: 422, html: expect.stringContaining('请先勾选') });
  const done = await ask('/me/close/end', { understood: 'yes' });
  expect(done).toMatchObject({ status: 303, location: '/?done=accountClosed' });
  expect((await ask('/?done=accountClosed')).html).toContain('账号已注销');
  expect((await ask('/me')).location).toContain('/sign-in');
  expect(await instance.lastMessage(phone)).toContain('注销账号不等于退会');
});

it('the same phone begins a new account, and the same person finds his membership', async () => {
  await passMinute();
  const again = await signedIn(instance, phone, '19900531');
  expect((await again('/me')).html).toContain(instance.house.baseC.name);
});
