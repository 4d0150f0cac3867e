// The panel in a browser, as an administrator at his desk has it.
import type { Browser, Page } from 'playwright-core';
import type { Rows } from '../../models/rows.ts';
import { desk } from '../support/browser.ts';
import type { Server } from '../support/instance.ts';

/** A new administrator of a union, signed in. */
export async function panelOf(browser: Browser, server: Server, union: Rows['union']): Promise<Page> {
  const { loginName, password } = await server.admin(union);
  const page = await (await desk(browser)).newPage();
  await page.goto(`${server.url}/admin/`);
  await page.getByLabel('登录名').fill(loginName);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('审核收件箱').first().waitFor();
  return page;
}

/** Opens the case of a person from the inbox. */
export async function openCase(page: Page, name: string): Promise<void> {
  await page.goto(new URL('/admin/#/inbox', page.url()).href);
  await page.getByText(name).first().click();
  await page.getByText('规则判定', { exact: true }).waitFor();
}
