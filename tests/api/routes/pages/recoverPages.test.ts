// The appeal over pages, from the sign-in page on, with JavaScript off.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../../models/rows.ts';
import { find } from '../../../../models/store/sql/find.ts';
import { mobileAt } from '../../../../seeds/synthetic/mobile.ts';
import { buildAccount, buildMember } from '../../../support/build.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { linkSentTo } from '../../../support/links.ts';
import { browserOf, postedBy, signedIn } from './ask.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await openInstance();
}, 60_000);
afterAll(() => instance.close());

const said = '原号码上月停用，在本单位车间工作';

it('begins on the sign-in page and is explained to whoever is not signed in', async () => {
  const ask = browserOf(instance);
  expect((await ask('/sign-in')).html).toContain('href="/recover"');
  const { html, status } = await ask('/recover');
  expect(status).toBe(200);
  expect(html).toMatch(/一般5个工作日内办完[\s\S]*用新手机号码开始/);
  expect(html).not.toContain('name="documentNumber"');
});

it('sent by a new phone; the old one stops it by its link, and the new one reads why', async () => {
  const account = (await buildAccount({ name: '孙测试' })) as Rows['account'];
  const member = await buildMember(account as never, instance.house.baseA, { name: '孙测试' });
  const ask = await signedIn(instance, mobileAt(710_001));
  const identity = { name: '孙测试', documentType: 'resident', documentNumber: String(account.documentNumber) };
  const short = await ask('/recover', { ...identity, said: '换号' });
  expect(short.status).toBe(422);
  expect(short.html).toContain('请说明情况');
  const unknown = await ask('/recover', { ...identity, name: '另外一人', said });
  const sent = await ask('/recover', { ...identity, said });
  expect([unknown.location, sent.location]).toEqual(['/recover?sent=1', '/recover?sent=1']);
  expect((await ask(sent.location)).html).toContain('结果用短信发到这个号码');
  expect(await find('application', { subjectId: member.id, process: 'account.appeal' })).toHaveLength(1);

  const old = browserOf(instance);
  const link = `/i/${await linkSentTo(account.id, 'account.phoneStop')}`;
  expect((await old(link)).html).toContain('不是我要求的，停止更换');
  expect((await old(link, {})).html).toContain('已停止更换');
  expect((await ask('/recover')).html).toContain('停止了更换');
});

it('evidence is sent in with it, and stays while something else is put right', async () => {
  const account = await buildAccount({ name: '钱测试' });
  const member = await buildMember(account, instance.house.baseA, { name: '钱测试' });
  const ask = await signedIn(instance, mobileAt(710_003));
  const identity = { name: '钱测试', documentType: 'resident', documentNumber: account.documentNumber };
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...identity, said: '换号' })) form.set(name, value);
  form.set('papers.new', new File(['运营商销号证明'], '销号证明.txt', { type: 'text/plain' }));
  const short = await ask('/recover', form);
  expect(short.status).toBe(422);
  expect(short.html).toMatch(/请说明情况[\s\S]*<span>销号证明.txt<\/span>/);
  const { location } = await ask('/recover', { ...postedBy(short.html), ...identity, said });
  expect(location).toBe('/recover?sent=1');
  const [appeal] = await find('application', { subjectId: member.id, process: 'account.appeal' });
  expect(await find('file', { recordId: appeal?.id })).toMatchObject([{ name: '销号证明.txt' }]);
});

it('who is signed in to his own account is led to where he changes the number', async () => {
  const ask = await signedIn(instance, mobileAt(710_002), '19900101');
  expect((await ask('/recover')).html).toContain('href="/me/security"');
});
