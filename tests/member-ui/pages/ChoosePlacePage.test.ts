import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { expectAccessible, launchBrowser } from '../../support/browser.ts';
import { buildUnion } from '../../support/build.ts';
import { buildIndustries } from '../../support/industries.ts';
import { type Instance, openInstance } from '../../support/instance.ts';
import { fillRest, submitForm, visitorOf, walkToForm } from '../visitor.ts';

let instance: Instance;
let browser: Browser;
let unions: Awaited<ReturnType<typeof buildIndustries>>;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  unions = await buildIndustries(instance.house);
  // By their names before all that stand there already.
  for (let n = 0; n < 22; n += 1) await buildUnion(instance.house.districtA, { name: `${100 + n}号店工会` });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

describe.each([true, false])('choosing by industry, JavaScript %s', (javaScriptEnabled) => {
  it('goes from the industry to the second level to the union, and always says where one is', async () => {
    const visitor = await visitorOf(browser, { javaScriptEnabled });
    const { page } = visitor;
    const next = async () => {
      if (!javaScriptEnabled) await page.getByRole('button', { name: '显示下一级' }).click();
    };
    await walkToForm(visitor, instance, '/join?division=320106');
    expect(await page.textContent('.trail')).toMatch(/：南京市 › 鼓楼区/);
    expect(await page.isChecked('[name=placeBy][value=region]')).toBe(true);
    await page.check('[name=placeBy][value=industry]');
    if (!javaScriptEnabled) await page.getByRole('button', { name: '选好了：所在地区（产业）' }).click();
    await page.selectOption('select[name="industry.0"]', { label: '甲省教育科技工会' });
    await page.check('[name=unitSituation][value=listed]');
    await next();
    await page.locator('button.hit', { hasText: '甲省医科大学' }).waitFor();
    expect(await page.textContent('.lead')).toContain('甲省教育科技工会');
    await page.selectOption('select[name="industry.1"]', { label: '甲市教育工会' });
    await next();
    await page.locator('button.hit', { hasText: '晨光小学' }).waitFor();
    expect(await page.textContent('.trail')).toMatch(/甲省教育科技工会 › 甲市教育工会/);
    expect(await page.locator('button.hit').count()).toBe(1);
    if (javaScriptEnabled) await expectAccessible(page);
    // Another industry leaves nothing of the second level of the one before.
    await page.selectOption('select[name="industry.0"]', { label: '甲省交通运输工会' });
    await next();
    await page.locator('button.hit', { hasText: '顺远运输' }).waitFor();
    expect(await page.locator('select[name="industry.1"]').count()).toBe(0);
    await page.selectOption('select[name="industry.0"]', { label: '甲省教育科技工会' });
    await next();
    await page.locator('button.hit', { hasText: '甲省医科大学' }).click();
    await page.locator('.chosen').waitFor();
    expect(await page.textContent('.chosen')).toContain('甲省教育科技工会');
    await fillRest(visitor);
    await submitForm(visitor);
    expect(await page.textContent('.card')).toContain('甲省医科大学');
    await visitor.context.close();
  }, 60_000);
});

it.each([true, false])(
  'below a federation, what can be joined is one tap from what was found, page by page, JavaScript %s',
  async (javaScriptEnabled) => {
    const visitor = await visitorOf(browser, { javaScriptEnabled });
    const { page } = visitor;
    const words = javaScriptEnabled
      ? { lookBelow: '看它下面的工会 ›', more: '显示更多', says: '不直接接收会员' }
      : { lookBelow: 'See the unions below it ›', more: 'Show more', says: 'holds no members itself' };
    await walkToForm(visitor, instance, '/join?division=320106');
    await page.check('[name=unitSituation][value=listed]');
    if (!javaScriptEnabled) {
      await page.getByRole('button', { name: '选好了' }).last().click();
      await page.getByRole('button', { name: 'English' }).click();
    }
    await page.fill('#union-query', '甲区总');
    if (!javaScriptEnabled) await page.locator('button[value=find]').click();
    const closed = page.locator('.hit_closed', { hasText: '甲区总工会' });
    expect(await closed.textContent()).toContain(words.says);
    await closed.getByRole('button', { name: words.lookBelow }).click();
    await page.getByRole('button', { name: words.more }).waitFor();
    expect(await page.locator('button.hit').count()).toBe(20);
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole('button', { name: words.more }).click();
    await page.locator('button.hit', { hasText: '晨光物流' }).click();
    await page.locator('.chosen', { hasText: '晨光物流' }).waitFor();
    await page.goto(`${instance.url}/join?q=${encodeURIComponent('甲区总')}`);
    await page.getByRole('link', { name: words.lookBelow }).click();
    expect(await page.locator('a.hit').count()).toBe(20);
    await page.getByRole('link', { name: words.more }).click();
    await page.locator('a.hit', { hasText: '晨光物流' }).waitFor();
    await visitor.context.close();
  },
  60_000,
);

it('the code of an industry union leads to its industry', async () => {
  const visitor = await visitorOf(browser, { javaScriptEnabled: false });
  await walkToForm(visitor, instance, `/join?union=${unions.education.id}`);
  expect(await visitor.page.isChecked('[name=placeBy][value=industry]')).toBe(true);
  expect(await visitor.page.textContent('.trail')).toContain('甲省教育科技工会');
  await visitor.context.close();
});
