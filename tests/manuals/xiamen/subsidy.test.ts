// 《职工网上入会和会籍变更操作手册》 says that members apply for subsidies here as well: from the form to the amount in 我的会籍.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { query } from '../../../models/store/sql/sql.ts';
import { desk, launchBrowser, phone } from '../../support/browser.ts';
import { buildAccount, buildMember, type Person } from '../../support/build.ts';
import { type Instance, openInstance } from '../../support/instance.ts';
import { look, openCase, panelOf, signInMember } from '../../support/walk.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

const next = (page: Page) => page.getByRole('button', { name: /^下一步/ }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const proof = { name: '诊断书.txt', mimeType: 'text/plain', buffer: Buffer.from('诊断') };

describe.each([
  ['手机', phone, '柳听溪'],
  ['电脑', desk, '方远舟'],
])('在%s上申请困难补助', (_, contextOf: (browser: Browser) => Promise<BrowserContext>, name) => {
  let me: Page;
  let one: Page;
  let two: Page;
  let account: Person;
  beforeAll(async () => {
    const { baseB } = instance.house;
    account = await buildAccount({ name });
    await buildMember(account, baseB);
    me = await signInMember(await contextOf(browser), instance, account.phone);
    [one, two] = [
      await panelOf(await contextOf(browser), instance, baseB),
      await panelOf(await contextOf(browser), instance, baseB),
    ];
  }, 60_000);

  /** From 我的会籍 to what was submitted. */
  async function apply(wanted: string): Promise<void> {
    await me.goto(`${instance.url}/me`);
    await me
      .getByRole('link', { name: /困难补助申请/ })
      .last()
      .click();
    await me.getByText('您可以申请困难补助').waitFor();
    await look(me);
    await me.getByRole('link', { name: '下一步，阅读《困难补助承诺书》' }).click();
    await me.getByLabel('我已阅读并同意以上内容').check();
    await next(me);
    await heading(me, '困难补助申请表');
    await me.getByLabel('本人或家属患病').check();
    await me.getByLabel('困难情况').fill('家人患病住院，医疗负担重');
    await me.getByLabel('申请金额（元）').fill(wanted);
    await me.locator('input[type=file]').setInputFiles([proof]);
    await look(me);
    await next(me);
    await heading(me, '核对填写内容');
    await me.getByText('提交后由工会审核，最迟15个工作日内答复。').waitFor();
    await look(me);
    await me.getByRole('button', { name: '提交申请' }).click();
    await heading(me, '已提交，等待审核');
  }

  /** The reviewer fills in an amount. @returns the dialog */
  async function fillIn(page: Page, amount: string) {
    await openCase(page, instance, name);
    await page.getByRole('button', { name: '通过', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('核定金额（元）').fill(amount);
    await dialog.getByRole('button', { name: '通过' }).click();
    return dialog;
  }

  it('一、填写困难情况和金额，附上证明，提交', () => apply('2600'), 60_000);

  it('二、工会核定2600元：超过1000元，要两个人', async () => {
    await fillIn(one, '2600');
    await one.getByText('已提出，等第二人复核').waitFor();
    await openCase(two, instance, name);
    await two.getByText('诊断书.txt').first().waitFor();
    await look(two);
    await two.getByRole('button', { name: '复核：通过' }).click();
    await two.getByRole('dialog').getByRole('button', { name: '通过' }).click();
    await two.getByText('通过：已完成').waitFor();
    // Ten minutes later it can no longer be taken back, and the person is told.
    await query("UPDATE applications SET undo_until = now() - interval '1 second' WHERE account_id = $1 RETURNING 1", [
      account.id,
    ]);
  }, 60_000);

  it('三、短信告诉本人；金额在“我的会籍”、“我的办事”和办件里', async () => {
    expect(await instance.lastMessage(account.phone)).toContain('困难补助申请已通过，核定金额见');
    await me.goto(`${instance.url}/me`);
    await me.getByRole('heading', { name: '今年的核定结果' }).waitFor();
    await me.getByText('核定金额（元）：2600').waitFor();
    await look(me);
    await me.goto(`${instance.url}/me/applications?tab=done`);
    await me.getByText('核定金额（元）：2600').waitFor();
    await look(me);
    await me.getByRole('link', { name: /困难补助申请/ }).click();
    await me.getByRole('heading', { name: '核定结果' }).waitFor();
    await me.getByText('2600').first().waitFor();
    await look(me);
  });

  it('四、第二次只能核定余下的400元，多了不行，页面说明还剩多少', async () => {
    await apply('900');
    const dialog = await fillIn(one, '500');
    await dialog.getByText('一年的补助合计不能超过3000元，“核定金额（元）”最多还可以填400').first().waitFor();
    await look(one);
    await dialog.getByLabel('核定金额（元）').fill('400');
    await dialog.getByRole('button', { name: '通过' }).click();
    await one.getByText('通过：已完成').waitFor();
  }, 60_000);

  it('五、第三次不予受理，说明原因和办法', async () => {
    await me.goto(`${instance.url}/me`);
    await me.getByText('今年已经补助过两次').first().waitFor();
    await look(me);
  });
});
