import type { Browser, Page } from 'playwright-core';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import { installPacks } from '../../../workflows/documents/installPacks.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { newAccount } from '../../support/access.ts';
import { desk, launchBrowser } from '../../support/browser.ts';
import { type Console, openConsole } from './openConsole.ts';

let site: Console;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  [site, browser] = await Promise.all([openConsole(), launchBrowser()]);
  const { cookie } = await site.holding(['systemAdmin']);
  const context = await desk(browser);
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: site.url }]);
  page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on(
    'request',
    (request) => /^(data:|http:\/\/127\.0\.0\.1:)/.test(request.url()) || complaints.push(request.url()),
  );
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('the operator finds his resources in Chinese and changes an account; nothing fails and nothing leaves the house', async () => {
  const { id } = await newAccount({ name: '沈十一', loginName: 'shen', unionId: site.root.id });
  await page.goto(`${site.url}/console`, { timeout: 60_000 });
  await page.getByRole('heading', { name: '系统控制台', exact: true }).waitFor();
  await page.getByRole('link', { name: /^账号.*可维护/ }).waitFor();
  await page.goto(`${site.url}/console/resources/account`);
  await page.getByText('沈十一').waitFor();
  await page.goto(`${site.url}/console/resources/account/records/${id}/edit`);
  await page.locator('#loginName').fill('shen11');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  expect(await findOne('account', { id })).toMatchObject({ loginName: 'shen11', name: '沈十一' });
  expect(complaints).toEqual([]);
}, 120_000);

test('a refusal stands at the field it is about', async () => {
  await page.goto(`${site.url}/console/resources/account/actions/new`);
  await page.locator('#phone').fill('123');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('手机号码应为11位，现在是3位', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
}, 120_000);

test('codes of a code table are shown, filtered and chosen by their words', async () => {
  await installPacks();
  const { id } = await createRecord(systemActor, 'employer', {
    name: '晨光印务有限公司',
    unionId: site.root.id,
    category: '110',
  });
  await page.goto(`${site.url}/console/resources/union`);
  const row = page.locator('tr', { hasText: site.root.name });
  await row.getByText('其他', { exact: true }).waitFor();
  expect(await row.textContent()).not.toMatch(/other|aboveBase/);
  await page.goto(`${site.url}/console/resources/employer/records/${id}/show`);
  await page.getByText('国有企业', { exact: true }).waitFor();
  await page.goto(`${site.url}/console/resources/union`);
  await page.getByText('筛选').first().click();
  await page.locator('form').getByRole('combobox').nth(1).click();
  await page.getByRole('option', { name: '其他', exact: true }).click();
  await page.getByRole('button', { name: '应用更改' }).click();
  await page.waitForURL(/filters\.type=other/);
  expect(complaints).toEqual([]);
}, 120_000);
