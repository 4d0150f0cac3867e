import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { memberPages } from '../../api/routes/pages/memberPages.ts';
import { desk, expectAccessible, launchBrowser } from '../support/browser.ts';
import { residentNumber } from '../support/build.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { pageRoutes } from './pageRoutes.ts';
import { fillRest, signIn, type Visitor, visitorOf, walkToForm } from './visitor.ts';

let instance: Instance;
let browser: Browser;
let visitor: Visitor;
let addresses: string[];
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  visitor = await visitorOf(browser);
  const { house } = instance;
  await walkToForm(visitor, instance, `/join?union=${house.baseA.id}`);
  addresses = [
    ...[
      '/',
      '/apply/join',
      '/apply/join?q=晨光',
      `/join?union=${house.baseA.id}`,
      '/join?u=forged',
      '/join?division=3201',
    ],
    ...[
      `/apply/join/guide?union=${house.baseB.id}`,
      `/apply/join/agreement?union=${house.baseB.id}`,
      visitor.page.url().slice(instance.url.length),
    ],
    ...[
      '/me',
      '/me/applications',
      '/me/messages',
      '/me/devices',
      '/me/copy',
      '/me/close',
      '/help',
      '/privacy',
      '/sign-out',
      '/nonsense',
      '/card/nonsense',
    ],
  ];
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

/** Controls smaller than `pixels` in height or width; links within a sentence are excepted, as WCAG does. */
const smallTargets = (page: Page, pixels: number) =>
  page.evaluate((least) => {
    const found: string[] = [];
    for (const each of document.querySelectorAll<HTMLElement>(
      'a, button, select, summary, label.choice, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea',
    )) {
      const { width, height } = each.getBoundingClientRect();
      const inSentence = getComputedStyle(each).display === 'inline';
      if (width > 1 && !inSentence && !each.matches('.skip') && (height < least - 0.5 || width < least - 0.5))
        found.push(`${each.outerHTML.slice(0, 80)} ${width}×${height}`);
    }
    return found;
  }, pixels);

const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The routes that were looked at, so that none is left out. */
const seen = new Set<string>();
const { routeOf, routes } = pageRoutes(memberPages());

async function expectFit(page: Page, address: string, target: number): Promise<void> {
  await page.goto(instance.url + address);
  seen.add(routeOf(new URL(page.url()).pathname));
  await expectAccessible(page);
  expect({ address, small: await smallTargets(page, target) }).toEqual({ address, small: [] });
  expect({ address, overflow: await overflows(page) }).toEqual({ address, overflow: 0 });
}

/** One page of each route that is linked to and was not looked at yet. */
async function followLinks(page: Page, from: readonly string[]): Promise<void> {
  const routeIn = (address: string) => routeOf(new URL(address, instance.url).pathname);
  const ahead = [...from];
  const tried = new Set<string>();
  for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
    const route = routeIn(address);
    if (tried.has(route) || (seen.has(route) && !from.includes(address))) continue;
    tried.add(route);
    if (seen.has(route)) await page.goto(instance.url + address);
    else await expectFit(page, address, 44);
    const links = await page.$$eval('a[href^="/"]', (all) => all.map((each) => each.getAttribute('href') ?? ''));
    ahead.push(...links.filter((link) => !/^\/(api|admin|assets|\.well-known)\//.test(link)));
  }
}

describe('every page', () => {
  it('passes axe, has targets of 44 px and fits 320 px', async () => {
    await visitor.page.setViewportSize({ width: 320, height: 640 });
    for (const address of addresses) await expectFit(visitor.page, address, 44);
  }, 180_000);

  it('so do the pages that they lead to, and those of people who are not signed in or have no name yet', async () => {
    const { page } = visitor;
    await followLinks(page, addresses);
    const stranger = await visitorOf(browser, { viewport: { width: 320, height: 640 } });
    await followLinks(stranger.page, ['/sign-in?return=/me/identity', '/forgot']);
    await stranger.page.goto(`${instance.url}/sign-in`);
    await stranger.page.fill('#phone', '16599990001');
    await stranger.page.getByRole('button', { name: '获取验证码' }).click();
    await stranger.page.waitForSelector('#code');
    await stranger.page.getByText('没收到验证码？').waitFor({ state: 'hidden' });
    await expectFit(stranger.page, '/no-code', 44);
    await stranger.page.goto(`${instance.url}/sign-in?change=1&return=/me/identity`);
    await signIn(stranger, instance);
    await expectFit(stranger.page, '/me/identity', 44);
    await stranger.page.check('#consent');
    await stranger.page.fill('#name', '王测试');
    await stranger.page.fill('#documentNumber', residentNumber('19870605'));
    await stranger.page.getByRole('button', { name: '下一步' }).click();
    await expectFit(stranger.page, '/me/identity/check', 44);
    await stranger.context.close();
  }, 180_000);

  it('passes axe in 长辈版, with targets of 60 px and text of 18 px and more', async () => {
    const { page } = visitor;
    await page.goto(instance.url);
    await page.getByRole('button', { name: '长辈版' }).click();
    expect(page.url()).toBe(`${instance.url}/`);
    await page.setViewportSize({ width: 360, height: 740 });
    for (const address of addresses) await expectFit(page, address, 60);
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll('main *')].map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
    await page.getByRole('button', { name: '标准版' }).click();
  }, 180_000);

  it('is centred at the width of a desk', async () => {
    const wide = await desk(browser, { storageState: await visitor.context.storageState() });
    const page = await wide.newPage();
    await page.goto(`${instance.url}/me`);
    await expectAccessible(page);
    const box = await page.locator('main').boundingBox();
    expect(Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2)).toBe(640);
    await wide.close();
  });
});

describe('a form sent with mistakes', () => {
  it('lists them, takes the reader there, and each link leads to its field', async () => {
    const { page } = visitor;
    await page.goto(instance.url + addresses[8]);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForSelector('.errors');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('errors');
    const links = await page.$$eval('.errors a', (all) => all.map((each) => each.getAttribute('href') as string));
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(await page.locator(link).count()).toBe(1);
    await expectAccessible(page);
  });

  it('takes the list away once something that other fields hang on was changed, and the page does not jump', async () => {
    const { page } = visitor;
    const choice = page.locator('[name=employmentType][value=enterprise]');
    await choice.scrollIntoViewIfNeeded();
    const before = (await choice.boundingBox())?.y ?? 0;
    await choice.check();
    await page.locator('.errors').waitFor({ state: 'detached' });
    expect(Math.abs(((await choice.boundingBox())?.y ?? 0) - before)).toBeLessThan(2);
  });

  it('can be put right with the keyboard alone', async () => {
    const { page } = visitor;
    await page.focus('[name=unitAddress]');
    await page.keyboard.type('虚构路1号');
    await page.keyboard.press('Shift+Tab');
    const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name);
    expect(await focused()).toBe('employmentType');
    await page.keyboard.press('Space');
    await page.locator('[name=employmentType]:checked').waitFor({ state: 'attached' });
    await fillRest(visitor);
    await page.getByRole('button', { name: '下一步' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/check?**');
    await expectFit(page, page.url().slice(instance.url.length), 44);
    await page.getByRole('button', { name: '提交申请' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/done');
    await expectFit(page, page.url().slice(instance.url.length), 44);
    await followLinks(page, ['/me/applications']);
  });
});

it('no page was left out', () => {
  // Of the first day, in an empty instance; what a link from a message opens; pictures; and short addresses, which only lead on.
  const elsewhere = [
    '/first-visit/:token',
    '/i/:token',
    '/invited/:token',
    '/poster.svg',
    '/poster.pdf',
    '/me/certificate.pdf',
    '/me/applications/:id/form.pdf',
    '/:process',
    '/:process/*step',
  ];
  expect(routes.filter((route) => !seen.has(route) && !elsewhere.includes(route))).toEqual([]);
});
