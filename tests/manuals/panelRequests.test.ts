// What a screen asks the server for: once for what it shows, and for no name, which its rows bring along.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findOne } from '../../models/store/sql/find.ts';
import { demoPassword } from '../../seeds/demo/demoSignIns.ts';
import { desk, launchBrowser } from '../support/browser.ts';
import { openDemo } from '../support/demo.ts';
import type { Server } from '../support/instance.ts';

let demo: Server;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await demo.close();
});

/** How often each address is asked for while a screen is opened in a new tab. */
async function askedFor(address: string, isThere: (page: Page) => Promise<unknown>): Promise<Record<string, number>> {
  const context = await desk(browser);
  await context.request.post(`${demo.url}/api/session`, { data: { loginName: 'jiangsu', password: demoPassword } });
  const page = await context.newPage();
  const asked: Record<string, number> = {};
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked[pathname] = (asked[pathname] ?? 0) + 1;
  });
  await page.goto(`${demo.url}/admin/#${address}`);
  await isThere(page);
  await page.waitForLoadState('networkidle');
  await context.close();
  return asked;
}

/** What every screen is drawn from. */
const always = { '/api/meta': 1, '/api/manualSteps': 1 };

it('the inbox asks for its cases, eight counts, what can be undone and whose desk is whose', async () => {
  const asked = await askedFor('/inbox', (page) =>
    page.getByRole('list', { name: '办件列表' }).getByRole('listitem').first().waitFor(),
  );
  expect(asked).toEqual({
    ...always,
    ...{ '/api/applications': 1 + 8, '/api/applications/undoable': 1, '/api/applications/desk': 1 },
  });
});

it('the list of members asks for its page, its views and how much waits in the inbox', async () => {
  const asked = await askedFor('/members', (page) => page.getByRole('row').nth(2).waitFor());
  const waiting = { '/api/applications': 1, '/api/applications/desk': 1 };
  expect(asked).toEqual({ ...always, ...waiting, '/api/members': 1, '/api/viewTabs/members': 1 });
});

it('the page of a member asks for the member; who is named there is not asked for again', async () => {
  const member = await findOne('member', { state: 'active' });
  const asked = await askedFor(`/members/${member?.id}/show`, (page) =>
    page.getByText(String(member?.number)).first().waitFor(),
  );
  expect(asked[`/api/members/${member?.id}`]).toBe(1);
  expect(Object.keys(asked).filter((path) => /^\/api\/(unions|employers|accounts)/.test(path))).toEqual([]);
});
