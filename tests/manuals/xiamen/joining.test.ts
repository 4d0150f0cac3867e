// 《职工网上入会和会籍变更操作手册》: signing in, joining and “我的办事” on a phone (第二种方式), on the demo's own unions.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Rows } from '../../../models/rows.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import { bind, signIn, type Visitor, visitorOf } from '../../member-ui/visitor.ts';
import { desk, expectAccessible, launchBrowser } from '../../support/browser.ts';
import { openDemo } from '../../support/demo.ts';
import type { Server } from '../../support/instance.ts';
import { approve, openCase, panelOf } from '../../support/walk.ts';
import { chooseDivision } from '../form.ts';

let demo: Server;
let browser: Browser;
let worker: Visitor;
let page: Page;
let panel: Page;
let company: Rows['union'];
const read = async (selector = 'main') => page.textContent(selector);
const password = 'Lantern-Bridge-58';

beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), launchBrowser()]);
  company = (await findOne('union', { divisionId: '350203', kind: 'base', type: 'enterprise' })) as Rows['union'];
  panel = await panelOf(await desk(browser), demo, company);
  worker = await visitorOf(browser);
  page = worker.page;
  page.setDefaultTimeout(10_000);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.close();
});

describe('登录与注册', () => {
  it('在办事大厅选择“入会申请”，未登录跳转登录；短信快捷登录，非平台用户补充姓名、身份证号', async () => {
    await page.goto(`${demo.url}/join?union=${company.id}`);
    expect(await read()).toMatch(new RegExp(`${company.name}[\\s\\S]*通过后成为会员`));
    await page.getByRole('link', { name: '开始办理' }).click();
    expect(await read('h1')).toBe('用手机号登录');
    await signIn(worker, demo);
    await bind(worker, '钱测试');
  });

  it('并设置密码；后续可以用手机号码加密码登录', async () => {
    await page.goto(`${demo.url}/me/password`);
    for (const field of await page.locator('input[type=password]').all()) await field.fill(password);
    await page
      .getByRole('button', { name: /密码|保存|确定/ })
      .first()
      .click();
    await page.context().clearCookies();
    await page.goto(`${demo.url}/sign-in?by=password&return=${encodeURIComponent(`/join/guide?union=${company.id}`)}`);
    await page.fill('#identifier', worker.mobile);
    await page.fill('#password', password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('您符合入会条件').waitFor();
  });
});

describe('网上入会', () => {
  it('入会申请前先检查条件；需要知晓并同意《中华全国总工会入会申请书》', async () => {
    await page.getByRole('link', { name: '下一步' }).click();
    expect(await read()).toContain('入会申请书');
    await page.check('#agree');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForSelector('form[data-autosave]');
  });

  it('现居住地：填写目前居住的地址；信息不确定的可以暂存，在我的办事中继续填写', async () => {
    await page.fill('[name=homeAddress]', '虚构街2号');
    await page.getByRole('button', { name: '暂存' }).click();
    await page.goto(`${demo.url}/me/applications?tab=todo`);
    await page.locator('.weui-cell_access').first().click();
    await page.getByRole('link', { name: '继续填写' }).click();
    await page.waitForSelector('form[data-autosave]');
    expect(await page.inputValue('[name=homeAddress]')).toBe('虚构街2号');
  });

  it('工作单位：输入关键字查找，选择并确认单位信息', async () => {
    await page.getByRole('button', { name: '重新选择' }).click();
    await page.fill('#union-query', company.name.slice(2, 6));
    await page.locator('button.hit', { hasText: company.name }).first().click();
    await page.locator('.chosen', { hasText: company.name }).waitFor();
  });

  it('工作单位所在地：按实际经营地址选择所在区、镇街', async () => {
    for (const label of [/思明区/, /街道/]) await chooseDivision(page, label);
    await page.check('[name=employmentType][value=enterprise]');
    await expectAccessible(page);
  });

  it('信息填写完整后提交：提交成功，等待审核', async () => {
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForURL('**/check?**');
    expect(await read()).toMatch(new RegExp(`虚构街2号[\\s\\S]*${company.name}[\\s\\S]*思明区`));
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL('**/done');
    expect(await read()).toContain('等待审核');
  });
});

describe('我的办事', () => {
  it('办理中：已递交状态可以撤回；我的待办里修改并重新提交', async () => {
    await openMine('inProgress');
    await page.click('summary:has-text("撤回申请")');
    await page.getByRole('button', { name: '确定撤回' }).click();
    await openMine('todo');
    await page.getByRole('link', { name: '修改后重新提交' }).click();
    await page.fill('[name=homeAddress]', '虚构街3号');
    await submitAgain();
  });

  it('审核人员退回的：在我的待办，意见在那一项上，修改后重新提交', async () => {
    await openCase(panel, demo, '钱测试');
    await panel.getByRole('button', { name: '退回' }).click();
    const dialog = panel.getByRole('dialog');
    await dialog.getByRole('button', { name: '填写不完整，请按逐项意见补充' }).click();
    expect(await dialog.textContent()).toContain('虚构街3号');
    await dialog.getByLabel('现居住地').fill('写到门牌号');
    await dialog.getByRole('button', { name: '退回' }).click();
    await dialog.waitFor({ state: 'detached' });
    await openMine('todo');
    expect(await read()).toContain('填写不完整，请按逐项意见补充');
    await page.getByRole('link', { name: '修改后重新提交' }).click();
    expect(await read()).toContain('写到门牌号');
    await page.fill('[name=homeAddress]', '虚构街3号501室');
    await submitAgain();
  });

  it('已完成：审核通过后在这里，有会员编号', async () => {
    await openCase(panel, demo, '钱测试');
    await approve(panel);
    await page.goto(`${demo.url}/me/applications?tab=done`);
    expect(await read()).toContain('通过');
    await page.goto(`${demo.url}/me`);
    expect(await read('.card')).toMatch(/35\d{8}/);
    await panel.context().close();
  });

  it('全部：包含所有的办事信息', async () => {
    await page.goto(`${demo.url}/me/applications?tab=all`);
    expect(await page.locator('.weui-cell_access').count()).toBe(1);
  });
});

/** Opens one's only case from its tab. */
async function openMine(tab: string): Promise<void> {
  await page.goto(`${demo.url}/me/applications?tab=${tab}`);
  await page.locator('.weui-cell_access').first().click();
}

async function submitAgain(): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/check?**');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.waitForURL('**/done');
}
