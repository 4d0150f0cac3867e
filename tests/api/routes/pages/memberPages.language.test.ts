// Which language a visitor is spoken to in, and that he may choose.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { browserOf, signedIn } from './ask.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await openInstance();
}, 60_000);
afterAll(() => instance.close());

const english = { 'Accept-Language': 'en-GB,en;q=0.9' };

it('is what the browser asks for, Chinese for all others', async () => {
  const ask = browserOf(instance);
  for (const language of ['zh-CN', 'fr', '*']) {
    const { html } = await ask('/', undefined, { 'Accept-Language': language });
    expect(html).toMatch(/^<!doctype html><html lang="zh-CN"/);
    expect(html).toContain('加入工会，从这里开始');
  }
  const { html } = await ask('/', undefined, english);
  expect(html).toMatch(/^<!doctype html><html lang="en"/);
  expect(html).toContain('Join the union here');
  expect(html).toContain('Sign in');
});

it('is what the visitor has chosen, on every page, also where something goes wrong', async () => {
  const ask = browserOf(instance);
  const chosen = await ask('/language', { language: 'en', back: '/help' });
  expect(chosen).toMatchObject({ status: 303, location: '/help' });
  expect((await ask('/help')).html).toContain('Help and contact');
  const missing = await ask('/nonsense');
  expect(missing.status).toBe(404);
  expect(missing.html).toMatch(/lang="en"[\s\S]*There is no such page/);
  await ask('/language', { language: 'zh', back: '/' });
  expect((await ask('/help', undefined, english)).html).toContain('帮助与联系');
});

it('is what documents are read in, where they are written in it; names stay as they are', async () => {
  const ask = await signedIn(instance, '15100000401', '19880601');
  const guide = await ask(`/apply/join/guide?union=${instance.house.baseA.id}`, undefined, english);
  expect(guide.html).toMatch(/<h1>Join the union<\/h1>[\s\S]*甲区晨光物流有限公司工会委员会[\s\S]*You may join/);
  expect(guide.html).toMatch(/Next: read “[^”]+”/);
});
