import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { expectAccessible, launchBrowser } from '../../support/browser.ts';
import { type Instance, openInstance } from '../../support/instance.ts';
import { visitorOf } from '../visitor.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  let status = 202;
  for (let n = 0; n < 40 && status === 202; n += 1) {
    const phone = `152000000${String(n).padStart(2, '0')}`;
    ({ status } = await instance.visitor('POST', '/api/public/codes', { phone, purpose: 'signIn' }));
  }
  expect(status).toBe(403);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

it('a browser with JavaScript solves the task before the first press, which sends the code', async () => {
  const { page, mobile, context } = await visitorOf(browser);
  await page.goto(`${instance.url}/sign-in`);
  await page.fill('#phone', mobile);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.waitForSelector('#code');
  expect(await instance.lastMessage(mobile)).toMatch(/\d{6}/);
  await context.close();
});

it('who presses while it is being solved waits, and sends once', async () => {
  const { page, mobile, context } = await visitorOf(browser);
  await page.route('**/api/public/challenge', async (route) => {
    await setTimeout(500);
    await route.continue();
  });
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await page.goto(`${instance.url}/sign-in`);
  await page.fill('#phone', mobile);
  await page.getByRole('button', { name: '获取验证码' }).dblclick();
  expect(await page.getByText('正在自动验证').count()).toBe(1);
  await page.waitForSelector('#code');
  expect(posts).toHaveLength(1);
  await context.close();
});

it('when the task cannot be had there is the picture, and the task is tried once more', async () => {
  const { page, mobile, context } = await visitorOf(browser);
  await page.route('**/api/public/challenge', (route) => route.abort(), { times: 1 });
  await page.goto(`${instance.url}/sign-in`);
  await page.fill('#phone', mobile);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByText('已自动验证').waitFor();
  await expectAccessible(page);
  expect(await page.inputValue('#phone')).toBe(mobile);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.waitForSelector('#code');
  await context.close();
});

it('without JavaScript there is a picture to read, with a name and a way round it', async () => {
  const { page, mobile, context } = await visitorOf(browser, { javaScriptEnabled: false });
  await page.goto(`${instance.url}/sign-in`);
  await page.fill('#phone', mobile);
  await page.getByRole('button', { name: '获取验证码' }).click();
  expect(await page.getByAltText('图形验证码，4个字符').isVisible()).toBe(true);
  expect(await page.textContent('#captcha-hint')).toContain('热线');
  await context.close();
});

it('without JavaScript the picture can be changed for another, and what was typed stays', async () => {
  const { page, mobile, context } = await visitorOf(browser, { javaScriptEnabled: false });
  const pictures: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('/captcha.svg')) pictures.push(await response.text());
  });
  await page.goto(`${instance.url}/sign-in?return=%2Fme`);
  await page.fill('#phone', mobile);
  await page.press('#phone', 'Enter');
  await page.fill('#captcha', 'x');
  await page.getByRole('button', { name: '换一张' }).click();
  await page.waitForLoadState();
  expect(await page.inputValue('#phone')).toBe(mobile);
  expect(await page.inputValue('[name=return]')).toBe('/me');
  expect(await page.inputValue('#captcha')).toBe('');
  expect(await page.locator('.errors').count()).toBe(0);
  expect(new Set(pictures).size).toBe(2);
  await page.fill('#captcha', 'wrong');
  await page.press('#captcha', 'Enter');
  expect(await page.textContent('#captcha-error')).toContain('图形验证码不正确');
  expect(await page.inputValue('#phone')).toBe(mobile);
  await context.close();
});
