// The widgets of forms in the panel: an official fills in a form that has them all, about his union, in the browser.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { formWidgets } from '../../rules/engine/formWidgets.ts';
import { desk, expectAccessible, launchBrowser, phone } from '../support/browser.ts';
import { buildAccount, buildMember } from '../support/build.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { packDocument } from '../support/packDocument.ts';
import { publish } from '../support/publish.ts';
import { look, panelOf } from '../support/walk.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  const form = packDocument('base', 'form', 'union.change.form');
  const every = [...formWidgets].map(([widget, { needsChoices }]) => ({
    name: `w${widget}`,
    title: `控件 ${widget}`,
    widget,
    ...(needsChoices && { choices: 'sex' }),
  }));
  await publish(instance.house.root, { ...form, fields: [...form.fields, ...every] });
  await buildMember(await buildAccount({ name: '张三丰' }), instance.house.baseA);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

async function openForm(context: Awaited<ReturnType<typeof desk>>): Promise<Page> {
  const { loginName, password } = await instance.admin(instance.house.baseA, 'unionAdmin');
  await context.request.post(`${instance.url}/api/session`, { data: { loginName, password } });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  await page.goto(`${instance.url}/admin/#/begin/union.change/union/${instance.house.baseA.id}`);
  await page.getByLabel('控件 longText').waitFor({ timeout: 10000 });
  return page;
}

it('each takes an answer: typed, chosen, looked for among unions and members, sent in', async () => {
  const page = await openForm(await desk(browser));
  await page.getByLabel('值班电话').fill('025-83000000');
  await page.getByLabel('变更说明').fill('更名');
  await page.getByLabel('控件 text', { exact: true }).fill('几个字');
  await page.getByLabel('控件 longText').fill('一段话');
  await page.getByLabel('控件 number').fill('12');
  await page.getByLabel('控件 date').fill('2026-01-31');
  await page.getByLabel('控件 phone').fill('13800001111');
  await page.getByLabel('控件 email').fill('a@b.cn');
  await page.getByLabel('控件 checkbox').check();
  await page.getByLabel('控件 choice').click();
  await page.getByRole('option', { name: '女' }).click();
  await page.getByLabel('控件 division 1').click();
  await page.getByRole('option').nth(1).click();
  await page.getByLabel('控件 union').fill('海岸');
  await page.getByRole('option', { name: /海岸电子/ }).click();
  await page.getByLabel('控件 person').fill('张三丰');
  await page.getByRole('option', { name: /张三丰/ }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: '批复.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('同意'),
  });
  await page.getByRole('link', { name: '批复.txt' }).waitFor();
  expect(await page.getByLabel('控件 union').inputValue()).toContain('海岸电子');
  expect(await page.getByLabel('控件 person').inputValue()).toBe('张三丰');
  await expectAccessible(page);
});

it('fits on a phone', async () => {
  const page = await openForm(await phone(browser));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

it('beside the tree stand the people, employers, powers and the code of the chosen union, and what comes below it', async () => {
  const { provinceA, cityA, baseA } = instance.house;
  const page = await panelOf(await desk(browser), instance, provinceA);
  await page.goto(`${instance.url}/admin/#/unionTree`);
  await page.getByRole('treeitem', { name: cityA.name, exact: true }).getByText(cityA.name, { exact: true }).click();
  const way = page.getByRole('link', { name: '新建下级' });
  await way.waitFor();
  await look(page);
  await page.getByRole('searchbox').fill(baseA.name);
  await page.getByRole('heading', { name: baseA.name }).waitFor();
  await page.getByRole('treeitem', { name: baseA.name }).getByText(`${cityA.name} › `).waitFor();
  expect(await way.count()).toBe(0);
  await page.getByRole('tab', { name: '会员' }).click();
  await page.getByRole('link', { name: '张三丰' }).waitFor();
  await look(page);
  await page.getByRole('tab', { name: '单位' }).click();
  await page.getByRole('tab', { name: '管理员' }).click();
  await page.getByRole('tab', { name: '入会二维码' }).click();
  await page.getByText('扫码即到').waitFor();
  await page.getByRole('searchbox').fill(cityA.name);
  await page.getByRole('heading', { name: cityA.name }).waitFor();
  await page.getByRole('tab', { name: '入会二维码' }).click();
  await page.getByText('不直接接收会员').waitFor();
  await page.getByRole('tab', { name: '概况' }).click();
  await way.click();
  await page.getByText('新建', { exact: false }).first().waitFor();
  expect(decodeURIComponent(page.url())).toContain(cityA.id);
});

it('the tree fits on a phone', async () => {
  const { provinceA, baseA } = instance.house;
  const page = await panelOf(await phone(browser), instance, provinceA);
  await page.goto(`${instance.url}/admin/#/unionTree`);
  await page.getByRole('searchbox').fill(baseA.name);
  await page.getByRole('treeitem', { name: baseA.name }).getByText(baseA.name, { exact: true }).click();
  await page.getByRole('tab', { name: '会员' }).click();
  await page.getByRole('link', { name: '张三丰' }).waitFor();
  await look(page);
});
