// 《职工网上入会和会籍变更操作手册》: “人工申诉找回（主要用于手机号变更无法通过短信找回密码的情况）”, on a phone.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findOne } from '../../../models/store/sql/find.ts';
import { mobileAt } from '../../../seeds/synthetic/mobile.ts';
import { launchBrowser, phone } from '../../support/browser.ts';
import { openDemo } from '../../support/demo.ts';
import type { Server } from '../../support/instance.ts';
import { look } from '../../support/walk.ts';
import { freeMembers } from '../freeMembers.ts';

let demo: Server;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), launchBrowser()]);
  page = await (await phone(browser)).newPage();
  page.setDefaultTimeout(10_000);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.close();
});

it('输入正确无误的信息后等待后台管理员审核，审核信息会通过短信方式告知；原手机号码收到停止更换的链接', async () => {
  const [member] = await freeMembers('3502');
  const account = await findOne('account', { id: member!.accountId as string });
  const fresh = mobileAt(720_001);
  await page.goto(`${demo.url}/sign-in`);
  await page.getByRole('link', { name: '找不回手机号？人工申诉' }).click();
  await look(page);
  await page.getByRole('link', { name: '用新手机号码开始' }).click();
  await page.getByLabel('手机号码').fill(fresh);
  await page.getByRole('button', { name: '获取验证码' }).last().click();
  await page.getByLabel('短信验证码').waitFor();
  await page.getByLabel('短信验证码').fill(/\d{6}/.exec(await demo.lastMessage(fresh))?.[0] ?? '');
  await page.getByRole('button', { name: '登录', exact: true }).last().click();
  await page.locator('#name').fill(account!.name as string);
  await page.locator('#documentNumber').fill(account!.documentNumber as string);
  await page.getByLabel('情况说明').fill('原号码上月停用，在本单位车间工作');
  await look(page);
  await page.getByRole('button', { name: '提交申诉' }).click();
  await page.getByRole('status').waitFor();
  expect(await page.textContent('main')).toContain('结果用短信发到这个号码');
  const link = /\/i\/\S+?(?=停止)/.exec(await demo.lastMessage(member!.phone))?.[0] ?? '';
  const old = await (await phone(browser)).newPage();
  await old.goto(demo.url + link);
  await look(old);
  await old.getByRole('button', { name: '不是我要求的，停止更换' }).click();
  await old.getByRole('heading', { name: '已停止更换' }).waitFor();
  await page.goto(`${demo.url}/recover`);
  expect(await page.textContent('main')).toContain('停止了更换');
  await look(page);
});
