// The same pages for a process that is about a membership, as a member of one union walks them to another.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BoundAccount } from '../../../../../models/boundAccount.ts';
import type { Rows } from '../../../../../models/rows.ts';
import { find } from '../../../../../models/store/sql/find.ts';
import { tokenFor } from '../../../../../workflows/unions/joinToken.ts';
import { buildMember, buildUnion } from '../../../../support/build.ts';
import { type Instance, openInstance } from '../../../../support/instance.ts';
import { type Ask, browserOf, checked, signedIn } from '../ask.ts';

let instance: Instance;
let ask: Ask;
let there: Rows['union'];
beforeAll(async () => {
  instance = await openInstance();
  ask = await signedIn(instance, '13800007301', '19910204');
}, 60_000);
afterAll(() => instance.close());

it('who has no membership is told so on his page and at the guide', async () => {
  expect((await ask('/me')).html).toMatch(/会籍变动[\s\S]*转会申请[\s\S]*暂不能办理/);
  const guide = await ask('/apply/transfer/guide');
  expect(guide.status).toBe(409);
  expect(guide.html).toContain('还没有会籍');
});

it('a member begins it where his membership lies, without being asked for a place', async () => {
  there = await buildUnion(instance.house.provinceC, { name: '丙省新程物流有限公司工会' });
  const [account] = await find('account', { phone: '13800007301' });
  await buildMember(account as BoundAccount, instance.house.baseC);
  expect((await ask('/me')).html).toMatch(/href="\/apply\/transfer"/);
  expect((await ask('/apply/transfer')).location).toBe('/apply/transfer/guide');
  expect((await ask('/apply/transfer/guide')).html).toMatch(
    /会籍转移[\s\S]*丙省远山机械[\s\S]*下一步，阅读《转会承诺书》/,
  );
});

it('the reason chosen says what else must be filled in', async () => {
  const { html } = await ask('/apply/transfer/agreement');
  const hash = /name="agreement" value="(\w+)"/.exec(html)?.[1] ?? '';
  const { location } = await ask('/apply/transfer/agreement', { agreement: hash, agree: 'yes' });
  await ask(location, { reason: 'jobChange', agreement: hash, intent: 'refresh' });
  expect((await ask(location)).html).toMatch(/新单位名称<span class="must">必填/);
  const unfinished = await ask(location, { reason: 'jobChange', agreement: hash, intent: 'next' });
  expect(unfinished.status).toBe(422);
  expect(unfinished.html).toMatch(/href="#unitName"/);
});

it('the answers are checked, handed in, and wait for the union that is to receive him', async () => {
  const { html } = await ask('/apply/transfer/agreement');
  const agreement = /name="agreement" value="(\w+)"/.exec(html)?.[1] ?? '';
  const form = { reason: 'jobChange', union: there.id, unitName: '虚构物流公司', agreement };
  const ready = await checked(ask, `/apply/transfer/form?agreed=${agreement}`, form);
  const check = await ask(ready.address);
  expect(check.html).toMatch(/<dt>转会事由<\/dt><dd>换了工作单位<\/dd>/);
  expect(check.html).toMatch(/会籍从丙省远山机械[^<]*转到丙省新程物流[^<]*会员编号\d+不变/);
  const { location } = await ask(ready.address, ready.body);
  expect(location).toMatch(/\/done$/);
  expect((await ask(location)).html).toMatch(/会籍转移[\s\S]*已提交，等待审核[\s\S]*审核/);
  const [handedIn] = await find('application', { process: 'transfer' });
  expect(handedIn).toMatchObject({ state: 'submitted', unionId: there.id, fromUnionId: instance.house.baseC.id });
});

it('it can be taken back and gone on with like any other', async () => {
  const [row] = await find('application', { process: 'transfer' });
  const href = `/me/applications/${row?.id}`;
  expect((await ask('/me/applications')).html).toContain('会籍转移');
  expect((await ask(`${href}/withdraw`, {})).location).toBe(`${href}?done=withdrawn`);
  const { html } = await ask(href);
  const again = /href="(\/apply\/transfer\/form[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await ask(again)).html).toContain('虚构物流公司');
});

it('what only administrators begin has no page', async () => {
  expect((await ask('/apply/union.change')).status).toBe(404);
});

it('handed in again, its page still tells that it was taken back', async () => {
  const [row] = await find('application', { process: 'transfer' });
  const href = `/me/applications/${row?.id}`;
  const again =
    /href="(\/apply\/transfer\/form[^"]*)"/.exec((await ask(href)).html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const agreement = new URLSearchParams(again.split('?')[1]).get('agreed') ?? '';
  const form = { reason: 'jobChange', union: there.id, unitName: '虚构物流公司', agreement };
  const ready = await checked(ask, again, form);
  expect((await ask(ready.address, ready.body)).location).toMatch(/\/done$/);
  const told = [...(await ask(href)).html.matchAll(/timeline__label">([^<]*)/g)].map(([, label]) => label);
  expect(told).toEqual(['填写', '提交', '已撤回', '重新提交', '工会审核', '办结']);
});

it('an address that names no union or region says so, and only a scanned code invites', async () => {
  const stranger = browserOf(instance);
  for (const place of ['union=01a21d47-3dd8-77be-964f-73b8a96d2c2d', 'division=999999']) {
    const { status, html } = await stranger(`/apply/join?${place}`);
    expect([status, html]).toEqual([
      404,
      expect.stringMatching(/您在哪里工作[\s\S]*没有找到这个地址里的(工会|地区)[\s\S]*按单位查找/),
    ]);
  }
  const { token } = await tokenFor(instance.house.baseA);
  expect((await stranger(`/apply/join?u=${token}`)).html).toContain('邀请您办理');
  expect((await stranger(`/apply/join?union=${instance.house.baseA.id}`)).html).not.toContain('邀请您');
});
