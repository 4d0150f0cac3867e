// People of the demo at a running instance: over HTTP, and in the browser.
import type { Browser, Page } from 'playwright-core';
import { demoPassword, demoSignIns } from '../../seeds/demo/demoSignIns.ts';
import { desk, phone } from './browser.ts';
import { type Ask, clientOf } from './client.ts';

export type Row = { id: string; version: number; [field: string]: unknown };

const patience = 10_000;

export async function adminAt(url: string, loginName: string): Promise<Ask> {
  const { body } = await clientOf(url)('POST', '/api/session', { loginName, password: demoPassword });
  return clientOf(url, () => ({ Authorization: `Bearer ${body.token}` }));
}

/** The panel as an administrator has it on his desk. */
export async function panelAt(url: string, browser: Browser, loginName: string): Promise<Page> {
  const page = await (await desk(browser)).newPage();
  page.setDefaultTimeout(patience);
  await page.request.post(`${url}/api/session`, { data: { loginName, password: demoPassword } });
  return page;
}

/** The pages as a member has them on his phone. */
export async function memberPageAt(url: string, browser: Browser): Promise<Page> {
  const page = await (await phone(browser)).newPage();
  page.setDefaultTimeout(patience);
  const identifier = demoSignIns.find(({ role }) => role === 'member')?.loginName;
  await page.request.post(`${url}/api/public/session`, { data: { identifier, password: demoPassword } });
  return page;
}

/** The union that an administrator looks after. */
export const unionOf = async (ask: Ask): Promise<string> =>
  (await ask('GET', '/api/meta')).body.me.powers[0]?.unionId ?? '';

export const listed = async (ask: Ask, path: string, filter: object): Promise<Row[]> =>
  (await ask<Row[]>('GET', `/api/${path}?filter=${encodeURIComponent(JSON.stringify(filter))}`)).body;
