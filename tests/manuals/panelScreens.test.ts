// Every screen of the panel, and what its buttons open, as the people of the demo reach them together.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Rows } from '../../models/rows.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { demoStaff } from '../../seeds/demo/demoSignIns.ts';
import { breachesOf, launchBrowser } from '../support/browser.ts';
import { openDemo } from '../support/demo.ts';
import { panelAt } from '../support/demoPeople.ts';
import { plantEveryResource } from '../support/everyResource.ts';
import type { Server } from '../support/instance.ts';
import { promisedScreens, walkScreens } from '../support/panelScreens.ts';

let demo: Server;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), launchBrowser()]);
  // Of some resources the demo has no record yet.
  await plantEveryResource((await findOne('union', { name: '江苏省总工会' })) as Rows['union'], {
    phone: '16600009999',
  });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await demo.close();
});

const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 800 };

/** What stands beyond the edge and cannot be scrolled to within a table, a row of tabs or a drawing. */
const beyondEdge = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) return [`${document.documentElement.scrollWidth} px`];
    const scrolls = (each: Element | null): boolean =>
      each !== null && (/auto|scroll/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((each) => each.children.length === 0 && each.textContent?.trim() && !each.closest('svg'))
      .filter(
        (each) =>
          each.getBoundingClientRect().width > 1 && each.getBoundingClientRect().right > width + 1 && !scrolls(each),
      )
      .map((each) => each.outerHTML.slice(0, 150));
  });

const panel = new URL('../../admin-ui/src/', import.meta.url);
const reached = new Set<string>();
const promised = new Set<string>();
const faults: string[] = [];

it('every screen passes axe at a desk and on a phone, and is no wider than 320 px', async () => {
  for (const { loginName } of demoStaff) {
    const page = await panelAt(demo.url, browser, loginName);
    await page.goto(`${demo.url}/admin/`);
    await walkScreens(page, demo.url, reached, async (screen) => {
      for (const size of [wide, narrow]) {
        await page.setViewportSize(size);
        const found = await breachesOf(page);
        if (size === narrow) found.push(...(await beyondEdge(page)));
        faults.push(...found.map((fault) => `${loginName} ${size.width} ${screen} ${fault}`));
      }
      await page.setViewportSize(wide);
    });
    for (const screen of await promisedScreens(page, demo.url)) promised.add(screen);
    await page.context().close();
  }
  expect(faults).toEqual([]);
}, 1_200_000);

it('no screen was left out', () => {
  const sources = [
    'App.tsx',
    ...readdirSync(panel, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('/override.tsx')),
  ];
  const own = sources.flatMap((file) =>
    [...readFileSync(new URL(file, panel), 'utf8').matchAll(/(?:path="|')(\/[\w/:]+)(?:"|':)/g)].map(
      ([, path]) => path ?? '',
    ),
  );
  expect(own.length).toBeGreaterThan(7);
  expect([...promised, ...own].filter((screen) => !reached.has(screen))).toEqual([]);
});
