// 《职工网上入会和会籍变更操作手册》: “会籍变更” on a phone, by each of its nine reasons, on the demo's own unions and members.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Rows } from '../../../models/rows.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { desk, expectAccessible, launchBrowser, phone } from '../../support/browser.ts';
import { openDemo } from '../../support/demo.ts';
import type { Server } from '../../support/instance.ts';
import { approve, look, openCase, panelOf, signInMember } from '../../support/walk.ts';
import { chooseDivision } from '../form.ts';
import { type FreeMember, freeMembers } from '../freeMembers.ts';

let demo: Server;
let browser: Browser;
let members: FreeMember[];
let page: Page;
let panel: Page;
let next: Rows['union'];
const read = async (selector = 'main') => page.textContent(selector);

beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), launchBrowser()]);
  members = await freeMembers('3502');
  next = (await findOne('union', { divisionId: '350203', kind: 'base', type: 'enterprise' })) as Rows['union'];
  page = await signInMember(await phone(browser), demo, members[0]!.phone);
  page.setDefaultTimeout(10_000);
  panel = await panelOf(await desk(browser), demo, next);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.close();
});

describe('会籍变更', () => {
  it('在办事大厅选择“会籍变更”，进入办事指南；先检查条件是否符合', async () => {
    await page.getByRole('link', { name: /会籍变更申请/ }).click();
    expect(await read()).toMatch(/由于工作变动或其他原因需要转移会籍/);
    await look(page);
  });

  it('需要知晓并同意《工会会员会籍关系变更提醒》', async () => {
    await page.getByRole('link', { name: /下一步，阅读《工会会员会籍关系变更提醒》/ }).click();
    await look(page);
    await page.check('#agree');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForSelector('form[data-autosave]');
  });

  it('变更原因：九项，各有说明；因犯罪被开除会籍由工会决定，看了说明什么也不会开始', async () => {
    const text = await read('#reason');
    const reasons = [
      '劳动（工作）关系发生变化您已经变更工作单位且新单位已建会',
      '在本单位下岗后待岗您在原单位下岗且尚未找到新工作',
      '所在企业破产您原单位破产且尚未找到新工作',
      '失业您在原单位离职且尚未找到新工作',
      '转入单位未建会您已经变更工作单位但新单位未建会',
      '退休您已退休',
      '服兵役您在服兵役期间',
      '个人要求退会您由于个人原因申请退会',
    ];
    for (const reason of reasons) expect(text).toContain(reason);
    expect(await page.locator('#reason input[type=radio]').count()).toBe(8);
    await page.getByText('因犯罪被开除会籍').click();
    await page.getByText('由您所在的工会决定，不用自己申请').waitFor();
    await look(page);
    expect(await find('application', { accountId: members[0]!.accountId as string, process: 'transfer' })).toEqual([]);
  });

  it('转入单位：只在劳动关系发生变化或转入单位未建会时填写', async () => {
    await page.getByLabel('退休').check();
    await page.locator('#union').waitFor({ state: 'detached' });
    await page.getByLabel('转入单位未建会').check();
    await page.getByLabel('转入单位名称').fill('厦门虚构新办有限公司');
    for (const label of [/思明区/, /街道/]) await chooseDivision(page, label);
    await look(page);
    await page.getByLabel('劳动（工作）关系发生变化').check();
    await page.getByLabel('转入单位名称').waitFor({ state: 'detached' });
    await page.fill('#union-query', next.name.slice(2, 6));
    await page.locator('button.hit', { hasText: next.name }).first().click();
    await page.locator('.chosen', { hasText: next.name }).waitFor();
    await expectAccessible(page);
  });

  it('信息还不确定可点击【暂存】，在我的办事中找到暂存的数据继续填写后提交', async () => {
    await page.getByRole('button', { name: '暂存' }).click();
    await page.goto(`${demo.url}/me/applications?tab=todo`);
    await page.locator('.weui-cell_access').first().click();
    await page.getByRole('link', { name: '继续填写' }).click();
    await page.locator('.chosen', { hasText: next.name }).waitFor();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForURL('**/check?**');
    expect(await read()).toMatch(new RegExp(`转到${next.name}[\\s\\S]*会员编号${members[0]!.number}不变`));
    await look(page);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL('**/done');
    expect(await read()).toContain('等待审核');
  });

  it('审核通过后会籍在转入单位的工会，会员编号不变，收到通知', async () => {
    const [member] = members;
    await openCase(panel, demo, member!.name);
    await panel.getByText(`转到${next.name}`).first().waitFor();
    await approve(panel);
    await page.goto(`${demo.url}/me`);
    expect(await read('.card')).toContain(member!.number);
    expect(await read('.card')).toContain(next.name);
  });
});

describe('其他原因，由本人所在的工会审核', () => {
  it.each([
    ['在本单位下岗后待岗', 1, '在册'],
    ['失业', 2, '保留会籍'],
    ['个人要求退会', 3, '您已退会，会籍终止'],
  ])('%s', async (reason, index, state) => {
    const member = members[index]!;
    const union = (await findOne('union', { id: member.unionId })) as Rows['union'];
    page = await signInMember(await phone(browser), demo, member.phone);
    await page.goto(`${demo.url}/apply/transfer/agreement`);
    await page.check('#agree');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel(reason).check();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForURL('**/check?**');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL('**/done');
    const reviewer = await panelOf(await desk(browser), demo, union);
    await openCase(reviewer, demo, member.name);
    await approve(reviewer);
    await page.goto(`${demo.url}/me`);
    expect(await read()).toContain(state);
    await reviewer.context().close();
    await page.context().close();
  });
});
