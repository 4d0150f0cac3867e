// Somebody with a phone in his hand, walking the member pages of a running instance.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { phone } from '../support/browser.ts';
import { residentNumber } from '../support/build.ts';
import type { Instance } from '../support/instance.ts';

/** Where a visitor walks, and how he reads what is sent to his phone. */
export type Site = Pick<Instance, 'url' | 'lastMessage'>;
export type Visitor = { page: Page; context: BrowserContext; mobile: string };

let people = 0;

/** His phone is one that nobody of the demo has. */
export async function visitorOf(browser: Browser, options: Parameters<typeof phone>[1] = {}): Promise<Visitor> {
  people += 1;
  const context = await phone(browser, options);
  return { page: await context.newPage(), context, mobile: `1640000${String(people).padStart(4, '0')}` };
}

/** From the sign-in page to where it returns. */
export async function signIn({ page, mobile }: Visitor, instance: Site): Promise<void> {
  await page.fill('#phone', mobile);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.waitForSelector('#code');
  const code = /\d{6}/.exec(await instance.lastMessage(mobile))?.[0] ?? '';
  await page.fill('#code', code);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** From the binding page to where it returns. Everybody has another birthday. */
export async function bind({ page }: Visitor, name = '王测试'): Promise<void> {
  const day = new Date(Date.UTC(1988, 0, 1 + people)).toISOString().slice(0, 10).replaceAll('-', '');
  await page.check('#consent');
  await page.fill('#name', name);
  await page.fill('#documentNumber', residentNumber(day));
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '核对无误，确认' }).click();
}

/** From a code to the form. */
export async function walkToForm(visitor: Visitor, instance: Site, address: string): Promise<void> {
  const { page } = visitor;
  await page.goto(instance.url + address);
  await page.getByRole('link', { name: '开始办理' }).click();
  await signIn(visitor, instance);
  await bind(visitor);
  await page.getByRole('link', { name: '下一步' }).click();
  await page.check('#agree');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForSelector('form[data-autosave]');
}

/** Fills what the three packs ask beyond the union, as a courier would. */
export async function fillRest({ page }: Visitor): Promise<void> {
  for (const name of ['unitAddress', 'homeAddress']) {
    const field = page.locator(`[name=${name}]`);
    if (await field.isVisible()) await field.fill('虚构路1号');
  }
  await page.check('[name=employmentType][value=newForm]');
  const occupation = page.locator('select[name=occupation]');
  const next = page.getByRole('button', { name: '显示下一级' });
  if (await next.isVisible()) await next.click();
  await occupation.waitFor();
  await occupation.selectOption('courier');
  const household = page.locator('[name=householdType]').first();
  if (await household.isVisible()) await household.check();
}

/** From the form over the answers to what came of them. */
export async function submitForm({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/check?**');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.waitForURL('**/done');
}
