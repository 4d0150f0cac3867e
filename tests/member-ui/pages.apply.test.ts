// A process that is not joining, walked by a member in a real browser: on a phone and at a desk, with JavaScript and without.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { BoundAccount } from '../../models/boundAccount.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { expectAccessible, launchBrowser } from '../support/browser.ts';
import { buildMember, buildUnion } from '../support/build.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { fillRest, submitForm, type Visitor, visitorOf, walkToForm } from './visitor.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  await buildUnion(instance.house.provinceC, { name: '丙省新程物流有限公司工会委员会' });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

const desk = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false };
const phone = { viewport: { width: 360, height: 740 } };

/** A member in good standing of the third province's union, where moving asks for a reason. */
async function memberOf(options: Parameters<typeof visitorOf>[1]): Promise<Visitor> {
  const visitor = await visitorOf(browser, options);
  const { baseC } = instance.house;
  await walkToForm(visitor, instance, `/join?union=${baseC.id}`);
  const account = await findOne('account', { phone: visitor.mobile });
  await buildMember(account as BoundAccount, baseC);
  return visitor;
}

/** Without scripts of its own a page cannot run those that look for breaches. */
async function expectWhole(page: Page, isScripted: boolean): Promise<void> {
  if (isScripted) await expectAccessible(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect({ url: page.url(), over }).toEqual({ url: page.url(), over: 0 });
}

describe.each([
  ['on a phone', true, phone],
  ['on a phone', false, phone],
  ['at a desk', true, desk],
])('a member moves to another union %s, JavaScript %s', (_, javaScriptEnabled, screen) => {
  let visitor: Visitor;
  let page: Page;

  it('finds it on his page under its heading, and what is not open to him with the reason', async () => {
    visitor = await memberOf({ javaScriptEnabled, ...screen });
    page = visitor.page;
    await page.goto(`${instance.url}/me`);
    const main = await page.textContent('main');
    expect(main).toMatch(/会籍变动[\s\S]*会籍转移/);
    expect(main).toMatch(/入会[\s\S]*暂不能办理[\s\S]*您已是工会会员/);
    await expectWhole(page, javaScriptEnabled);
  });

  it('is told what to fill in by the reason he chooses', async () => {
    await page.getByRole('link', { name: '会籍转移' }).click();
    await expectWhole(page, javaScriptEnabled);
    await page.getByRole('link', { name: '下一步' }).click();
    await page.check('#agree');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.check('[name=reason][value=jobChange]');
    if (!javaScriptEnabled) await page.getByRole('button', { name: '选好了' }).first().click();
    await page.waitForSelector('#union-query');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForSelector('.errors');
    expect(await page.textContent('.errors')).toMatch(/转入的工会[\s\S]*新单位名称/);
    await expectWhole(page, javaScriptEnabled);
  });

  it('checks his answers, changes one, and hands them in', async () => {
    await page.fill('[name=unitName]', '虚构物流公司');
    await page.fill('#union-query', '新程物流');
    if (!javaScriptEnabled) await page.getByRole('button', { name: '查找' }).click();
    await page.locator('button.hit').first().click();
    await page.waitForSelector('.chosen');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForURL('**/check?**');
    await expectWhole(page, javaScriptEnabled);
    await page.getByRole('link', { name: '修改：新单位名称' }).click();
    await page.fill('[name=unitName]', '虚构货运公司');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForURL('**/check?**');
    expect(await page.textContent('main')).toMatch(/换了工作单位[\s\S]*新程物流[\s\S]*虚构货运公司/);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL('**/done');
    expect(await page.textContent('main')).toMatch(
      /会籍转移[\s\S]*已提交，等待审核[\s\S]*由丙省新程物流有限公司工会委员会审核/,
    );
    await expectWhole(page, javaScriptEnabled);
  });

  it('sees it under way on his page, and still the card of his union', async () => {
    await page.goto(`${instance.url}/me`);
    expect(await page.textContent('main')).toMatch(/丙省远山机械[\s\S]*会籍转移[\s\S]*正在办理，查看进度/);
    await visitor.context.close();
  });
});

it.each([true, false])('after a mended mistake “back” shows pages, JavaScript %s', async (javaScriptEnabled) => {
  const visitor = await visitorOf(browser, { javaScriptEnabled, ...phone });
  const { page } = visitor;
  await walkToForm(visitor, instance, `/join?union=${instance.house.baseA.id}`);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForSelector('.errors a');
  expect(page.url()).toContain('/apply/join/form?');
  await fillRest(visitor);
  await submitForm(visitor);
  for (const _ of ['check', 'form']) {
    const answer = await page.goBack();
    expect(await page.textContent('h1')).toMatch(/我要入会|入会/);
    expect(answer?.status() ?? 200).toBe(200);
  }
  await visitor.context.close();
});
