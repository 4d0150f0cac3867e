// The page of the first day, in a browser: packs are ticked, unions below are counted before they are asked for.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { declinedPacks } from '../../../../models/store/queries/declinedPacks.ts';
import { find, findOne } from '../../../../models/store/sql/find.ts';
import { seedDivisions } from '../../../../seeds/reference/seedDivisions.ts';
import { openFirstVisit } from '../../../../workflows/setup/firstVisit.ts';
import { expectAccessible, launchBrowser, phone } from '../../../support/browser.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';

let browser: Browser;
let instance: Instance;
let page: Page;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  await seedDivisions();
  page = await (await phone(browser)).newPage();
  await page.goto(openFirstVisit(instance.url));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

const submit = () => page.getByRole('button', { name: '完成安装并发送邀请' }).click();

it('counts the unions of the chosen level first, and what was filled in stays', async () => {
  await page.getByLabel('省级行政区划').selectOption({ label: '福建省' });
  for (const [index, name] of [...'甲乙丙丁戊己庚'].entries()) {
    const post = page.locator('fieldset.post').nth(index);
    await post.getByLabel('姓名').fill(`人员${name}`);
    await post.getByLabel('手机号码').fill(`1390000000${index}`);
  }
  await page.getByLabel('厦门：先审核').uncheck();
  await page.getByLabel('区县级').check();
  await submit();
  await page.getByText('将建立9个市级总工会、84个县级总工会。').waitFor();
  await expectAccessible(page);
  expect(await page.getByLabel('厦门：先审核').isChecked()).toBe(false);
  expect(await page.getByLabel('江苏：先入会、后审核').isChecked()).toBe(true);
  expect(await find('jobRun', { task: 'unions.lay' })).toEqual([]);
});

it('another level is counted anew', async () => {
  await page.getByLabel('市级', { exact: true }).check();
  await submit();
  await page.getByText('将建立9个市级总工会。').waitFor();
  expect(await find('jobRun', { task: 'unions.lay' })).toEqual([]);
});

it('pressed again, all of it is asked for, and a pack that was not ticked stays out', async () => {
  await submit();
  await page.getByText('已建立福建省总工会，并向7人发送了邀请').waitFor();
  expect(await findOne('jobRun', { task: 'unions.lay' })).toMatchObject({ input: { level: 'city' } });
  expect([...(await declinedPacks())]).toEqual(['xiamen']);
});
