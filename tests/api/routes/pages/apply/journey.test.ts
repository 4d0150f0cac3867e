// The steps of joining as one person after another meets them: counted for each, with a way back that loses nothing.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { find } from '../../../../../models/store/sql/find.ts';
import { residentNumber } from '../../../../support/build.ts';
import { type Instance, openInstance } from '../../../../support/instance.ts';
import { type Ask, bind, browserOf, joinAnswers } from '../ask.ts';

let instance: Instance;
let ask: Ask;
let next: string;
beforeAll(async () => {
  instance = await openInstance();
  ask = browserOf(instance);
  next = `/apply/join/guide?union=${instance.house.baseA.id}`;
}, 60_000);
afterAll(() => instance.close());

const stepIn = (html: string) => /<p class="journey">([^<]*)<\/p>/.exec(html)?.[1];
const backIn = (html: string) => /<a class="back" href="([^"]*)">/.exec(html)?.[1]?.replaceAll('&amp;', '&');

it('who begins without an account has seven steps, the same ones that the first page promises', async () => {
  const { html } = await ask('/');
  const promised = [...(/<ol class="steps"[^>]*>(.*?)<\/ol>/s.exec(html)?.[1] ?? '').matchAll(/<li>([^<]*)/g)];
  expect(promised.map(([, name]) => name)).toEqual([
    ...['确定地区或单位', '手机号登录', '实名认证', '看条件'],
    ...['阅读并同意', '填写', '核对并提交'],
  ]);
  const landing = (await ask(next.replace('/guide', ''))).html;
  expect([stepIn(landing), backIn(landing)]).toEqual(['第 1 步，共 7 步 · 确定地区或单位', '/apply/join']);
});

it('signing in and naming oneself are steps of it; each leads back', async () => {
  const signIn = `/sign-in?return=${encodeURIComponent(next)}`;
  const phone = '13800007401';
  const first = (await ask(signIn)).html;
  expect([stepIn(first), backIn(first)]).toEqual(['第 2 步，共 7 步 · 手机号登录', next.replace('/guide', '')]);
  await ask('/sign-in/code', { phone, return: next });
  const second = (await ask(signIn)).html;
  expect(backIn(second)).toBe(`/sign-in?change=1&return=${encodeURIComponent(next)}`);
  const code = /\d{6}/.exec(await instance.lastMessage(phone))?.[0] ?? '';
  expect((await ask('/sign-in', { code, return: next })).location).toBe(next);
  const { location } = await ask(next);
  expect(stepIn((await ask(location)).html)).toBe('第 3 步，共 7 步 · 实名认证');
  await bind(ask, { name: '周测试', documentNumber: residentNumber('19930405'), return: next });
});

it('the rest goes on counting, and the way back from the form keeps what was typed', async () => {
  const guide = (await ask(next)).html;
  expect(stepIn(guide)).toBe('第 4 步，共 7 步 · 看条件');
  const address = next.replace('guide', 'agreement');
  const agreement = (await ask(address)).html;
  expect([stepIn(agreement), backIn(agreement)]).toEqual(['第 5 步，共 7 步 · 阅读并同意', next]);
  const hash = /name="agreement" value="(\w+)"/.exec(agreement)?.[1] ?? '';
  const form = (await ask(address, { agreement: hash, agree: 'yes' })).location;
  expect(stepIn((await ask(form)).html)).toBe('第 6 步，共 7 步 · 填写');
  const answers = { ...joinAnswers(instance.house.baseA), agreement: hash };
  expect((await ask(form, { ...answers, email: 'zhou@example.com', intent: 'back' })).location).toBe(next);
  expect(await find('application', {})).toMatchObject([{ data: { email: 'zhou@example.com' } }]);
  expect(stepIn((await ask(next)).html)).toBe('第 4 步，共 7 步 · 看条件');
  const check = (await ask((await ask(form, { ...answers, intent: 'next' })).location)).html;
  expect([stepIn(check), backIn(check)]).toEqual(['第 7 步，共 7 步 · 核对并提交', form]);
});
