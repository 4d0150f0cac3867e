// 《广东工会会员实名制服务平台》问答, chapter 三 as far as it is about joining, on the demo's own unions.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Rows } from '../../../models/rows.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import { bind, signIn, type Visitor, visitorOf } from '../../member-ui/visitor.ts';
import { desk, expectAccessible, launchBrowser } from '../../support/browser.ts';
import { openDemo } from '../../support/demo.ts';
import type { Server } from '../../support/instance.ts';
import { openCase, panelOf } from '../../support/walk.ts';
import { chooseDivision } from '../form.ts';

let demo: Server;
let browser: Browser;
let worker: Visitor;
let page: Page;
let panel: Page;
let province: Rows['union'];
let company: Rows['union'];
const read = async (selector = 'main') => page.textContent(selector);

beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), launchBrowser()]);
  province = (await findOne('union', { name: '广东省总工会' })) as Rows['union'];
  company = (await findOne('union', { divisionId: '440103', kind: 'base', type: 'enterprise' })) as Rows['union'];
  // A union without an administrator would hand the case to the one above it.
  panel = await panelOf(await desk(browser), demo, company);
  worker = await visitorOf(browser);
  page = worker.page;
  page.setDefaultTimeout(10_000);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.close();
});

describe('三、会员登记', () => {
  it('1 会员入会：用户为非会员。先看指南和条件，同意入会申请书', async () => {
    await page.goto(`${demo.url}/join?union=${province.id}`);
    await page.getByRole('link', { name: '开始办理' }).click();
    await signIn(worker, demo);
    await bind(worker, '孙测试');
    expect(await read()).toContain('您符合入会条件');
    await page.getByRole('link', { name: '下一步' }).click();
    await page.check('#agree');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForSelector('form[data-autosave]');
  });

  it('4 无法查询到本级工会：基层以上工会不直接接收会员，不能选', async () => {
    for (const label of [/广州市/, /荔湾区/]) await chooseDivision(page, label);
    await page.check('[name=unitSituation][value=listed]');
    await page.fill('#union-query', '荔湾区总工会');
    const federation = page.locator('.hit__name', { hasText: '广州市荔湾区总工会' });
    await federation.waitFor();
    expect(await page.locator('button.hit').filter({ has: federation }).count()).toBe(0);
  });

  it('8 集团公司工会等基层以上工会能直接挂接会员', async () => {
    const group = (await findOne('union', { kind: 'aboveBase', type: 'group', acceptsMembers: true })) as Rows['union'];
    await page.fill('#union-query', group.name.slice(0, 6));
    await page.locator('button.hit', { hasText: group.name }).first().waitFor();
  });

  it('申请加入所在单位的工会，核对后提交', async () => {
    await page.fill('#union-query', company.name.slice(2, 6));
    await page.locator('button.hit', { hasText: company.name }).first().click();
    await page.locator('.chosen', { hasText: company.name }).waitFor();
    await page.check('[name=employmentType][value=enterprise]');
    await expectAccessible(page);
    await submit();
    expect(await read()).toMatch(new RegExp(`等待审核[\\s\\S]*由${company.name}审核`));
  });

  it('7 申请错误：撤销会员申请', async () => {
    await page.goto(`${demo.url}/me/applications?tab=inProgress`);
    await page.locator('.weui-cell_access').first().click();
    await page.click('summary:has-text("撤回申请")');
    await page.getByRole('button', { name: '确定撤回' }).click();
    expect(await read()).toContain('已撤回');
    await page.getByRole('link', { name: '修改后重新提交' }).click();
    await submit();
  });

  it('9 由所申请工会的管理员审核，通过后成为会员', async () => {
    await openCase(panel, demo, '孙测试');
    await panel.keyboard.press('a');
    const dialog = panel.getByRole('dialog');
    // Who is not green is asked for once more.
    await Promise.race([dialog.waitFor(), panel.getByText('全部撤销').waitFor()]);
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: '通过' }).click();
    await panel.getByText('全部撤销').waitFor();
    await panel.context().close();
    await page.goto(`${demo.url}/me`);
    expect(await read('.card')).toMatch(/44\d{8}/);
  });
});

async function submit(): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/check?**');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.waitForURL('**/done');
}
