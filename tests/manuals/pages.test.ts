// The joining chapters of both manuals in a real browser: the worker on a phone, the administrator at a desk.

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Rows } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import { tokenFor } from '../../workflows/unions/joinToken.ts';
import { fillRest, submitForm, type Visitor, visitorOf, walkToForm } from '../member-ui/visitor.ts';
import { desk, expectAccessible, launchBrowser } from '../support/browser.ts';
import { type Instance, openInstance } from '../support/instance.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

/** An administrator of a union, signed in at his desk. */
async function panelOf(union: Rows['union']): Promise<Page> {
  const { loginName, password } = await instance.admin(union);
  const page = await (await desk(browser)).newPage();
  await page.goto(`${instance.url}/admin/`);
  await page.getByLabel('登录名').fill(loginName);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('审核收件箱').first().waitFor();
  return page;
}

async function openCase(page: Page, name: string): Promise<void> {
  await page.goto(`${instance.url}/admin/#/inbox`);
  await page.getByText(name).first().click();
  await page.getByText('规则判定', { exact: true }).waitFor();
}

async function submitFrom(visitor: Visitor, union: Rows['union']): Promise<void> {
  await walkToForm(visitor, instance, `/join?u=${(await tokenFor(union)).token}`);
  await fillRest(visitor);
  await submitForm(visitor);
}

describe('“扫码入会”使用教程：先入会、后审核', () => {
  let worker: Visitor;

  it('扫码、登录、绑定、填表、同意承诺后，实时成为会员，标明待核实', async () => {
    worker = await visitorOf(browser);
    await submitFrom(worker, instance.house.baseA);
    expect(await worker.page.textContent('h1')).toBe('您已成为工会会员');
    expect(await worker.page.textContent('.card')).toMatch(/待核实[\s\S]*32\d{8}/);
    await expectAccessible(worker.page);
  });

  it('在“我的”里看到申请加入的工会名称', async () => {
    await worker.page.goto(`${instance.url}/me`);
    expect(await worker.page.textContent('main')).toContain(instance.house.baseA.name);
  });

  it('工会在收件箱里写明原因、不予通过；本人收到短信，会籍撤回', async () => {
    const panel = await panelOf(instance.house.baseA);
    await openCase(panel, '王测试');
    await expectAccessible(panel);
    await panel.keyboard.press('x');
    await panel.getByLabel('不通过原因').fill('所填单位与实际不符');
    await panel.getByRole('dialog').getByRole('button', { name: '不通过' }).click();
    await until(async () => (await find('application', { state: 'rejected' })).length === 1);
    expect(await instance.lastMessage(worker.mobile)).toContain('未通过审核，原因和办法请登录查看');
    await worker.page.goto(`${instance.url}/me/applications?tab=rejected`);
    await worker.page.getByText('我要入会').click();
    await worker.page.getByText('所填单位与实际不符').first().waitFor();
  });
});

describe('《职工网上入会操作手册》：先审核', () => {
  let worker: Visitor;

  it('检查条件、同意入会申请书、填写、提交，等待审核', async () => {
    worker = await visitorOf(browser);
    await submitFrom(worker, instance.house.baseB);
    expect(await worker.page.textContent('main')).toContain('等待审核');
    await worker.page.goto(`${instance.url}/me/applications?tab=inProgress`);
    expect(await worker.page.textContent('main')).toContain('已提交');
  });

  it('审核通过后，在“已完成”里看到，有了会员编号', async () => {
    const panel = await panelOf(instance.house.baseB);
    await openCase(panel, '王测试');
    await panel.keyboard.press('a');
    const dialog = panel.getByRole('dialog');
    await dialog.waitFor({ timeout: 2_000 }).then(
      () => dialog.getByRole('button', { name: '通过' }).click(),
      () => undefined,
    );
    await until(async () => (await find('application', { state: 'approved' })).length === 1);
    await worker.page.goto(`${instance.url}/me/applications?tab=done`);
    expect(await worker.page.textContent('main')).toContain('通过');
    await worker.page.goto(`${instance.url}/me`);
    expect(await worker.page.textContent('.card')).toMatch(/在册|35\d{8}/);
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 200) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('it did not happen within 20 s');
}
