// Walking the screens as people do: signing in by hand, and what every screen owes whoever looks at it.
import type { BrowserContext, Page } from 'playwright-core';
import type { Role } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import { expectAccessible } from './browser.ts';
import type { Server } from './instance.ts';

/** A screen without barriers that is not wider than the device. What is said in passing is sent away first: it fades as one looks. */
export async function look(page: Page): Promise<void> {
  const said = page.locator('.MuiSnackbarContent-message');
  if ((await said.count()) && !(await page.getByRole('dialog').count())) await page.keyboard.press('Escape');
  await said.waitFor({ state: 'detached' });
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

/** A person signs in to the member pages by the code that the message brings. */
export async function signInMember(context: BrowserContext, instance: Server, phone: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${instance.url}/sign-in?return=/me`);
  await page.getByLabel('手机号码').fill(phone);
  await page.getByRole('button', { name: '获取验证码' }).last().click();
  const code = page.getByLabel('短信验证码');
  await code.waitFor();
  await code.fill(/\d{6}/.exec(await instance.lastMessage(phone))?.[0] ?? '');
  await page.getByRole('button', { name: '登录', exact: true }).last().click();
  await page.getByRole('heading', { name: '我的会籍' }).waitFor();
  return page;
}

/** An administrator of a union signs in to the panel by his password. */
export async function signInPanel(context: BrowserContext, instance: Server, union: Rows['union']): Promise<Page> {
  const { loginName, password } = await instance.admin(union);
  const page = await context.newPage();
  await page.goto(`${instance.url}/admin/`);
  await page.getByLabel('登录名').fill(loginName);
  await page.getByLabel('密码').first().fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '每日提交办件' }).waitFor();
  return page;
}

/** A page whose cookies are those of an administrator of a union; the sign-in screen is left out. */
export async function panelOf(
  context: BrowserContext,
  instance: Server,
  union: Rows['union'],
  role?: Role,
): Promise<Page> {
  const { loginName, password } = await instance.admin(union, ...(role ? [role] : []));
  await context.request.post(`${instance.url}/api/session`, { data: { loginName, password } });
  return context.newPage();
}

/** Opens the case of a person from the inbox. */
export async function openCase(page: Page, instance: Server, name: string): Promise<void> {
  const isThere = page.url().includes('/admin/#/inbox');
  await page.goto(`${instance.url}/admin/#/inbox`);
  // The list is asked for anew once a minute; who will not wait loads the page.
  if (isThere) await page.reload();
  await page.getByText(name).first().click();
  await page.getByText('规则判定', { exact: true }).waitFor();
}

/** Approves the case that is open, by the key. Of what is not green one is asked once more. */
export async function approve(page: Page): Promise<void> {
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  const done = page.getByText('全部撤销');
  await Promise.race([dialog.waitFor(), done.waitFor()]);
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: '通过' }).click();
  await done.waitFor();
}
