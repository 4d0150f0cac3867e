// The history of a record: what was changed first; who only looked, by a switch.
import type { Browser } from 'playwright-core';
import { desk, expectAccessible, launchBrowser } from '../support/browser.ts';
import { buildAccount, buildMember } from '../support/build.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { panelOf } from '../support/walk.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

it('the history of a member shows who looked at it when one asks for that', async () => {
  const { id } = await buildMember(await buildAccount(), instance.house.baseA);
  const page = await panelOf(await desk(browser), instance, instance.house.baseA);
  await page.goto(`${instance.url}/admin/#/members/${id}/show`);
  await page.getByRole('tab', { name: '历史' }).click();
  const entries = page.getByRole('heading', { level: 3 });
  await page.getByRole('switch', { name: /显示查看记录/ }).waitFor();
  expect((await entries.allTextContents()).filter((entry) => entry.includes('查看'))).toEqual([]);
  await page.getByRole('switch', { name: /显示查看记录/ }).check();
  await entries.filter({ hasText: '查看' }).first().waitFor();
  await expectAccessible(page);
});
