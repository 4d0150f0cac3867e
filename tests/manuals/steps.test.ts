// Each step of the manuals that is served by a screen of the panel, on the demo's own unions: the screen names it and has its text.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ManualStep } from '../../contract/manualStep.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDemo } from '../support/demo.ts';
import { panelAt, type Row } from '../support/demoPeople.ts';
import type { Server } from '../support/instance.ts';
import { settle } from '../support/settle.ts';

let demo: Server;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), launchBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await demo.close();
});

const first = async (page: Page, path: string): Promise<Row | undefined> =>
  (await (await page.request.get(`${demo.url}/api/${path}?range=[0,0]`)).json())[0];

/** An address of a screen; of a record, if there is one. */
async function addressOf(page: Page, screen: string): Promise<string | undefined> {
  const [path = '', view] = screen.split('/');
  if (path === 'begin') return `/begin/${view}/unions/${(await first(page, 'unions'))?.id}`;
  if (view === undefined || view === 'list') return `/${path}`;
  if (view === 'create') return `/${path}/create`;
  const row = await first(page, path);
  return row && `/${path}/${row.id}${view === 'show' ? '/show' : ''}`;
}

describe.each(['jiangsu', 'xiamen', 'guangdong'])('The manual of %s', (loginName) => {
  it('is named, with its step and the text of it, on each screen that serves the step', async () => {
    const page = await panelAt(demo.url, browser, loginName);
    const steps: ManualStep[] = await (await page.request.get(`${demo.url}/api/manualSteps`)).json();
    expect(steps.length).toBeGreaterThan(5);
    for (const screen of new Set(steps.flatMap(({ screens }) => screens))) {
      const address = await addressOf(page, screen);
      if (!address) continue;
      await page.goto(`${demo.url}/admin/#${address}`);
      await settle(page);
      expect({ screen, missing: await page.getByText(/^(没有找到|记录不存在)$/).count() }).toEqual({
        screen,
        missing: 0,
      });
      const line = page.getByTestId('manual');
      const served = steps.filter(({ screens }) => screens.includes(screen));
      await line.getByText(`操作手册：${served.map(({ step }) => step).join('；')}`).click();
      for (const { says } of served) await line.getByText(says).waitFor();
    }
    await page.goto(`${demo.url}/admin/#/tour`);
    await page.getByTestId('manual').waitFor({ state: 'detached' });
    await page.context().close();
  }, 240_000);
});
