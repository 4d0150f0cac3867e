// 《扫码入会操作手册》二 and 《健步走操作手册》三（二）: “我要转会” in the phone's browser; done once it is submitted.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findOne } from '../../../models/store/sql/find.ts';
import { desk, launchBrowser, phone } from '../../support/browser.ts';
import { openDemo } from '../../support/demo.ts';
import type { Server } from '../../support/instance.ts';
import { look, panelOf, signInMember } from '../../support/walk.ts';
import { type FreeMember, freeMembers } from '../freeMembers.ts';

let demo: Server;
let browser: Browser;
let member: FreeMember;
let page: Page;
const university = '南京医科大学工会';
const read = async (selector = 'main') => page.textContent(selector);

beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), launchBrowser()]);
  const there = await findOne('union', { name: university });
  member = (await freeMembers('32')).find(({ unionId }) => unionId !== there?.id) as FreeMember;
  page = await signInMember(await phone(browser), demo, member.phone);
  page.setDefaultTimeout(10_000);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.close();
});

it('二：查看自己申请加入的工会名称；发现加入的工会不正确，进入“我要转会”', async () => {
  expect(await read('.card')).toContain(member.number);
  await page.getByRole('link', { name: /我要转会/ }).click();
  expect(await read()).toContain('加入的工会不正确');
  await look(page);
});

it('5. 出现“入会申请书”，阅读后同意', async () => {
  await page.getByRole('link', { name: /下一步/ }).click();
  expect(await read('h1')).toContain('入会申请书');
  await page.check('#agree');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForSelector('form[data-autosave]');
});

it('3. 转会类型选择“机关事业单位职工”；所属地区（产业）选择省教育科技工会；所在单位中搜索“南京医科大学工会”', async () => {
  await page.check('[name=placeBy][value=industry]');
  const industry = page.locator('select[name^=industry]').first();
  await industry.waitFor();
  const offered = await industry.locator('option', { hasText: '教育科技' }).textContent();
  await industry.selectOption({ label: offered ?? '' });
  await page.check('[name=unitSituation][value=listed]');
  await page.locator('#union-query').waitFor();
  await page.fill('#union-query', '南京医科');
  await page.locator('button.hit', { hasText: university }).first().click();
  await page.locator('.chosen', { hasText: university }).waitFor();
  await page.check('[name=employmentType][value=institution]');
  await page.fill('[name=unitAddress]', '虚构大道101号');
  await look(page);
});

it('4. 输入收到的验证码后办理；转会立即完成', async () => {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/check?**');
  expect(await read()).toMatch(new RegExp(`转到${university}[\\s\\S]*${member.number}不变`));
  const code = page.getByLabel('短信验证码');
  if (await code.isVisible()) {
    await page.getByRole('button', { name: '获取验证码' }).click();
    await code.fill(/\d{6}/.exec(await demo.lastMessage(member.phone))?.[0] ?? '');
  }
  await look(page);
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.waitForURL('**/done');
  expect(await read()).toContain('转会成功');
});

it('6. 在“我的”显示新的工会；管理员在会员清单里看到他', async () => {
  await page.goto(`${demo.url}/me`);
  expect(await read('.card')).toContain(university);
  expect(await read('.card')).toContain(member.number);
  const there = await findOne('union', { name: university });
  const panel = await panelOf(await desk(browser), demo, there!);
  await panel.goto(`${demo.url}/admin/#/members?filter=${encodeURIComponent(JSON.stringify({ q: member.number }))}`);
  await panel.getByText(member.name).first().waitFor();
});

it('在个人中心可以查看自己的基本信息；发现不正确，可以修改（姓名、身份证号不可修改）', async () => {
  await page.goto(`${demo.url}/me/personal`);
  expect(await read()).toContain(member.name);
  await page.goto(`${demo.url}/me`);
  await page.getByRole('link', { name: /信息纠错/ }).click();
  expect(await read()).toContain('姓名和证件号码不在这里修改');
  await look(page);
  await page.getByRole('link', { name: /下一步/ }).click();
  await page.check('#agree');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForSelector('form[data-autosave]');
  // What was given with the transfer stands there already.
  expect(await page.isChecked('[name=employmentType][value=institution]')).toBe(true);
  expect(await page.locator('[name=name], [name=documentNumber]').count()).toBe(0);
  await page.selectOption('[name=education]', { index: 2 });
  await page.check('[name=householdType][value=nonAgricultural]');
  await page.fill('[name=homeAddress]', '虚构里7号');
  await look(page);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/check?**');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.waitForURL('**/done');
  expect(await read()).toContain('信息已更正');
  await page.goto(`${demo.url}/me/personal`);
  expect(await read()).toContain('虚构里7号');
});

it('选填项清空以后，个人信息里不再有', async () => {
  await page.goto(`${demo.url}/apply/correct/agreement`);
  await page.check('#agree');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForSelector('form[data-autosave]');
  expect(await page.inputValue('[name=homeAddress]')).toBe('虚构里7号');
  await page.fill('[name=homeAddress]', '');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/check?**');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.waitForURL('**/done');
  await page.goto(`${demo.url}/me/personal`);
  expect(await read()).not.toContain('虚构里7号');
});
