// 《广东工会会员实名制服务平台》三.1–3, 5 and 7: registering a member who joined on paper, and converting a wrong choice.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Rows } from '../../../models/rows.ts';
import { find } from '../../../models/store/sql/find.ts';
import { bind, signIn, type Visitor, visitorOf } from '../../member-ui/visitor.ts';
import { desk, launchBrowser } from '../../support/browser.ts';
import { openDemo } from '../../support/demo.ts';
import type { Server } from '../../support/instance.ts';
import { approve, look, openCase, panelOf } from '../../support/walk.ts';
import { chooseDivision } from '../form.ts';

let demo: Server;
let browser: Browser;
let worker: Visitor;
let page: Page;
let panel: Page;
let company: Rows['union'];
const read = async (selector = 'main') => page.textContent(selector);

beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), launchBrowser()]);
  const enterprises = await find('union', { kind: 'base', type: 'enterprise', state: 'active' }, { order: 'path' });
  company = enterprises.find(({ divisionId }) => divisionId?.startsWith('4401')) as Rows['union'];
  panel = await panelOf(await desk(browser), demo, company);
  worker = await visitorOf(browser);
  page = worker.page;
  page.setDefaultTimeout(10_000);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.close();
});

it('三.2 管理员在工会详情里取得会员登记二维码', async () => {
  await panel.goto(`${demo.url}/admin/#/unions/${company.id}/show`);
  await panel.getByRole('button', { name: '入会二维码' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByRole('button', { name: '会员登记', exact: true }).click();
  const address = await dialog.getByRole('link', { name: /\/register\?u=/ }).getAttribute('href');
  expect(await dialog.getByRole('link', { name: '打印海报' }).getAttribute('href')).toContain('process=register');
  await page.goto(address as string);
  expect(await read()).toMatch(new RegExp(`会员登记[\\s\\S]*${company.name}`));
  await look(page);
});

it('三.1 会员登记与会员入会的区别：一个问题决定；选错了可以改办', async () => {
  await page.goto(`${demo.url}/join?union=${company.id}`);
  await page.getByRole('link', { name: '开始办理' }).click();
  await signIn(worker, demo);
  await bind(worker, '黎测试');
  await page.getByText('以前已经加入过工会，有会员证或会员卡？').waitFor();
  await look(page);
  await page.getByRole('link', { name: /下一步/ }).click();
  await page.check('#agree');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForSelector('form[data-autosave]');
  for (const label of [/广州市/, /区$/]) await chooseDivision(page, label);
  await page.check('[name=employmentType][value=enterprise]');
  await page.fill('[name=unitAddress]', '虚构东路6号');
  await page.getByRole('button', { name: '暂存' }).click();
  await page.waitForURL('**/me/applications/**');
  await page.goto(`${demo.url}/apply/join/guide?union=${company.id}`);
  await page.getByRole('button', { name: '有，办理会员登记' }).click();
  await page.getByText('没有，办理入会').waitFor();
  expect(await read('h1')).toBe('会员登记');
});

it('三.3（1） 登录后申请登记：已填的不用重填，再填入会日期', async () => {
  await page.getByRole('link', { name: /继续填写|下一步/ }).click();
  if (await page.locator('#agree').isVisible()) {
    await page.check('#agree');
    await page.getByRole('button', { name: '下一步' }).click();
  }
  await page.waitForSelector('form[data-autosave]');
  expect(await page.inputValue('[name=unitAddress]')).toBe('虚构东路6号');
  await page.fill('[name=memberSince]', '2019-06-01');
  await look(page);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/check?**');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.waitForURL('**/done');
  expect(await read()).toContain('等待审核');
});

it('三.7 登记错误的，可以撤销申请，再提交', async () => {
  await page.goto(`${demo.url}/me/applications?tab=inProgress`);
  await page.locator('.weui-cell_access').first().click();
  expect(await read()).toContain(company.name);
  await page.click('summary:has-text("撤回申请")');
  await page.getByRole('button', { name: '确定撤回' }).click();
  await page.goto(`${demo.url}/me/applications?tab=todo`);
  expect(await page.locator('.weui-cell_access').count()).toBe(1);
  await page.locator('.weui-cell_access').first().click();
  await page.getByRole('link', { name: '修改后重新提交' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/check?**');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.waitForURL('**/done');
});

it('三.3（1）、三.9 管理员核对信息单个审核；会员证上是登记的入会日期', async () => {
  await openCase(panel, demo, '黎测试');
  await panel.getByText('请对照会员名册核对').first().waitFor();
  await approve(panel);
  await page.goto(`${demo.url}/me`);
  expect(await read('.card')).toContain('2019');
  expect(await read('.card')).toContain(company.name);
});
