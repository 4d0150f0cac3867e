// 《广东工会会员实名制服务平台》三.6 and 三.9: “会籍转移”, reviewed by the union that the member moves to.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Rows } from '../../../models/rows.ts';
import { find } from '../../../models/store/sql/find.ts';
import { desk, launchBrowser, phone } from '../../support/browser.ts';
import { openDemo } from '../../support/demo.ts';
import type { Server } from '../../support/instance.ts';
import { approve, look, openCase, panelOf, signInMember } from '../../support/walk.ts';
import { type FreeMember, freeMembers } from '../freeMembers.ts';

let demo: Server;
let browser: Browser;
let member: FreeMember;
let there: Rows['union'];
let page: Page;
const read = async (selector = 'main') => page.textContent(selector);

beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), launchBrowser()]);
  member = (await freeMembers('44'))[0] as FreeMember;
  const enterprises = await find('union', { kind: 'base', type: 'enterprise', state: 'active' }, { order: 'path' });
  there = enterprises.find(
    ({ id, divisionId }) => divisionId?.startsWith('44') && id !== member.unionId,
  ) as Rows['union'];
  page = await signInMember(await phone(browser), demo, member.phone);
  page.setDefaultTimeout(10_000);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.close();
});

it('三.6（2）（3） 进入会员信息，点击会籍转移', async () => {
  await page.getByRole('link', { name: /会籍转移/ }).click();
  expect(await read()).toContain('由转入的工会审核');
  await look(page);
  await page.getByRole('link', { name: /下一步/ }).click();
  await page.check('#agree');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForSelector('form[data-autosave]');
});

it('三.6（4） 填写所需要转入的工会以及单位信息，提交申请', async () => {
  await page.getByLabel('换了工作单位').check();
  await page.locator('#union-query').waitFor();
  await page.fill('#union-query', there.name.slice(2, 8));
  await page.locator('button.hit', { hasText: there.name }).first().click();
  await page.locator('.chosen', { hasText: there.name }).waitFor();
  await page.getByLabel('新单位名称').fill('虚构远洋机械有限公司');
  await look(page);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/check?**');
  expect(await read()).toContain(`转到${there.name}`);
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.waitForURL('**/done');
});

it('三.9 注：申请会员可在待申请页面拨打申请工会管理员电话', async () => {
  await page.goto(`${demo.url}/me/applications?tab=inProgress`);
  await page.locator('.weui-cell_access').first().click();
  expect(await page.locator(`a[href^="tel:"]`).count()).toBeGreaterThan(0);
});

it('三.6（5）、三.9 由转入新工会管理员进行审核；会籍在新的工会，编号不变', async () => {
  const panel = await panelOf(await desk(browser), demo, there);
  await openCase(panel, demo, member.name);
  await approve(panel);
  await page.goto(`${demo.url}/me`);
  expect(await read('.card')).toContain(there.name);
  expect(await read('.card')).toContain(member.number);
});
