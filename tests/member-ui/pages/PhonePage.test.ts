import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findOne } from '../../../models/store/sql/find.ts';
import { expectAccessible, launchBrowser } from '../../support/browser.ts';
import { type Instance, openInstance } from '../../support/instance.ts';
import { type Visitor, visitorOf } from '../visitor.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function fillCode(page: Page, mobile: string): Promise<void> {
  await page.waitForSelector('#code');
  await page.fill('#code', /\d{6}/.exec(await instance.lastMessage(mobile))?.[0] ?? '');
}

/** Somebody who signs in by his password, so that he has not just shown his phone. */
async function signedIn({ page }: Visitor): Promise<string> {
  const { loginName, password } = await instance.admin(instance.house.baseA);
  await page.goto(`${instance.url}/sign-in?by=password&return=/me/security`);
  await page.fill('#identifier', loginName);
  await page.fill('[name=password]', password);
  await press(page, '登录');
  return (await findOne('account', { loginName }))?.phone ?? '';
}

describe.each([true, false])('changing the phone by both, JavaScript %s', (javaScriptEnabled) => {
  it('goes from the present phone to the new one, step by step', async () => {
    const visitor = await visitorOf(browser, { javaScriptEnabled });
    const { page, mobile: next } = visitor;
    const mobile = await signedIn(visitor);
    await page.getByRole('link', { name: /手机号码/ }).click();
    expect(await page.textContent('h1')).toBe('第一步：确认原手机号码');
    expect(await page.textContent('main')).toContain(`${mobile.slice(0, 3)}****${mobile.slice(-4)}`);
    if (javaScriptEnabled) await expectAccessible(page);
    await press(page, '获取验证码');
    await fillCode(page, mobile);
    await press(page, '确认');
    expect(await page.textContent('h1')).toBe('第二步：填写新手机号码');
    await page.fill('#phone', '12345');
    await press(page, '获取验证码');
    expect(await page.textContent('.field__error')).toMatch(/11/);
    await page.fill('#phone', next);
    await press(page, '获取验证码');
    await page.getByRole('heading', { name: '第三步：确认新手机号码' }).waitFor();
    await fillCode(page, next);
    if (javaScriptEnabled) await expectAccessible(page);
    await press(page, '确认');
    await page.waitForURL(/\/me\/security/);
    expect(await page.textContent('main')).toContain(`${next.slice(0, 3)}****${next.slice(-4)}`);
    expect(await page.textContent('body')).toContain('手机号码已更换');
    await visitor.context.close();
  });
});
