// A reader of English, at a union under the base pack alone: every page there is, and what forms answer that are sent empty.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { memberPages } from '../../api/routes/pages/memberPages.ts';
import type { Rows } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import { query } from '../../models/store/sql/sql.ts';
import { approveApplication } from '../../workflows/applications/decideApplication.ts';
import { passMinute } from '../support/access.ts';
import { launchBrowser, phone } from '../support/browser.ts';
import { buildAdmin, buildUnion, residentNumber } from '../support/build.ts';
import { everyName, hanIn } from '../support/hanIn.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { pageRoutes } from './pageRoutes.ts';

let instance: Instance;
let browser: Browser;
let page: Page;
let union: Rows['union'];
let names: string[];
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  const above = { name: '丁市总工会', kind: 'aboveBase', type: 'district', divisionId: '31' } as const;
  union = await buildUnion(await buildUnion(instance.house.root, above), {
    name: '丁市灯塔印务有限公司工会委员会',
    divisionId: '310101',
  });
  page = await (await phone(browser, { locale: 'en-GB' })).newPage();
  names = await everyName();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

const { routeOf, routes } = pageRoutes(memberPages());
/** What was found on each page that was seen. */
const seen = new Map<string, string[]>();
const pathOf = (address: string) => new URL(address, instance.url).pathname;
/** What differs by a number alone is one page. */
const shapeOf = (address: string) =>
  pathOf(address).replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, ':id') + (/[?&](tab|by)=\w+/.exec(address)?.[0] ?? '');

async function note(address = page.url()): Promise<void> {
  seen.set(shapeOf(address), await hanIn(page, names));
  expect(await page.getAttribute('html', 'lang')).toBe('en');
}

/** What the server answers to a form of the open page that is sent with nothing typed. */
async function sendEmpty(): Promise<void> {
  const forms = await page.$$eval('main form[method=post]', (all) =>
    (all as HTMLFormElement[])
      .filter((form) => form.querySelector('input:not([type=hidden]), select, textarea'))
      .map((form) => ({
        action: form.getAttribute('action') ?? location.pathname + location.search,
        hidden: [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ name, value }) => [
          name,
          value,
        ]),
      })),
  );
  for (const { action, hidden } of forms) {
    const form = Object.fromEntries(hidden as [string, string][]);
    const answer = await page.request.post(new URL(action, instance.url).href, {
      form,
      headers: { Origin: instance.url, Accept: 'text/html', 'Accept-Language': 'en-GB' },
      maxRedirects: 0,
    });
    seen.set(`${shapeOf(action)} sent empty`, await hanIn(page, names, await answer.text()));
  }
}

/** Every page that links lead to from here. */
async function follow(...from: string[]): Promise<void> {
  const done = new Set<string>();
  const ahead = [...from];
  for (let address = ahead.pop(); address; address = ahead.pop()) {
    // What is printed is no page: the browser takes it home.
    if (done.has(shapeOf(address)) || address.endsWith('.pdf')) continue;
    done.add(shapeOf(address));
    const answer = await page.goto(instance.url + address);
    if (!/html/.test(answer?.headers()['content-type'] ?? '')) continue;
    await note();
    await sendEmpty();
    const links = await page.$$eval('a[href^="/"]', (all) => all.map((each) => each.getAttribute('href') as string));
    ahead.push(...links.filter((link) => !/^\/(admin|console|assets|api|files)\b/.test(link)));
  }
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();

async function typeCode(mobile: string): Promise<void> {
  await page.waitForSelector('#code');
  await note();
  await page.fill('#code', /\d{6}/.exec(await instance.lastMessage(mobile))?.[0] ?? '');
}

describe('a reader of English', () => {
  it('looks round without signing in', async () => {
    await follow('/', `/join?union=${union.id}`, '/apply/join?q=nothing', '/join?u=forged', '/nonsense');
    await follow('/i/forged', '/invited/forged', '/card/forged', '/first-visit/forged');
  }, 120_000);

  it('joins', async () => {
    await query('DELETE FROM rate_limits', []);
    await page.goto(`${instance.url}/join?union=${union.id}`);
    await page.getByRole('link', { name: 'Begin' }).click();
    await page.fill('#phone', '16499990001');
    await press('Send code');
    await page.waitForSelector('#code');
    const asked = page.url();
    await follow('/no-code');
    await page.goto(asked);
    await typeCode('16499990001');
    await press('Sign in');
    await page.waitForSelector('#consent');
    await note();
    await sendEmpty();
    await page.check('#consent');
    await page.fill('#name', '王测试');
    await page.fill('#documentNumber', residentNumber('19880607'));
    await press('Next');
    await page.getByRole('button', { name: 'It is right' }).waitFor();
    names = await everyName();
    names.unshift('王测试');
    await note();
    await press('It is right');
    await page.getByRole('link', { name: /^Next/ }).waitFor();
    await note();
    await page.getByRole('link', { name: /^Next/ }).click();
    await note();
    await sendEmpty();
    await page.check('#agree');
    await page.getByRole('button', { name: /^Next/ }).click();
    await page.waitForSelector('form[data-autosave]');
    await note();
    await sendEmpty();
    await page.getByRole('button', { name: /^Next/ }).click();
    await page.waitForSelector('.errors');
    seen.set('/apply/join/form in the browser', await hanIn(page, names));
    await page.check('[name=unitSituation][value=unlisted]');
    await page.waitForSelector('[name=unitName]');
    await page.check('[name=employmentType][value=newForm]');
    await page.waitForSelector('select[name=occupation]');
    seen.set('/apply/join/form of others', await hanIn(page, names));
    await page.check('[name=unitSituation][value=listed]');
    await page.fill('#union-query', '灯塔印务');
    await page.locator('button.hit').first().waitFor();
    seen.set('/apply/join/form searching', await hanIn(page, [...names, '灯塔印务']));
    await page.locator('button.hit').first().click();
    await page.waitForSelector('.chosen');
    await page.check('[name=employmentType][value=enterprise]');
    await page.getByRole('button', { name: /^Next/ }).click();
    await page.waitForURL('**/check?**');
    await note();
    await press('Submit');
    await page.waitForURL('**/done');
    await note();
  }, 120_000);

  it('follows it, and all there is about himself, before and after it is decided', async () => {
    await query('DELETE FROM rate_limits', []);
    await passMinute();
    await follow('/me', '/me/phone');
    const reviewer = await buildAdmin(union);
    names = await everyName();
    for (const { id } of await find('application', { state: 'submitted' })) await approveApplication(reviewer, id);
    await follow('/me', '/me/looks', '/me/identity');
  }, 240_000);

  it('meets no Chinese but names', () => {
    expect(Object.fromEntries([...seen].filter(([, found]) => found.length))).toEqual({});
  });

  it('has been on every page', () => {
    const been = new Set([...seen.keys()].map((shape) => routeOf(shape.split(/[ ?&]/)[0] as string)));
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter((route) => !/\.(svg|pdf)$/.test(route) && !been.has(route))).toEqual([]);
  });
});
