// Every screen of the panel that a person reaches: from the menu, from what the meta says he may do, and from the links on each.
import type { Page } from 'playwright-core';
import { isPossible, mayDo } from '../../admin-ui/src/providers/mayDo.ts';
import type { Meta, ResourceMeta } from '../../contract/meta.ts';
import type { Relation } from '../../contract/row.ts';
import { settle } from './settle.ts';

type Row = { id: string; _relation?: Relation; [field: string]: unknown };

/** @param screen its address, every id in it being `:id`, and what was opened on it */
export type Look = (screen: string) => Promise<void>;

const ids = /\/[^/]*\d[^/]*(?=\/|$)/g;
const screenOf = (address: string) =>
  address
    .replace(/[?#].*$/, '')
    .replace(ids, '/:id')
    .replace(/^.*\/show\/history$/, '/:resource/:id/show/history')
    .replace(/^\/begin\/[^/]+\/[^/]+/, '/begin/:process/:subject');

/** Looks at each screen that was not reached before, and at what its buttons open. */
export async function walkScreens(page: Page, url: string, reached: Set<string>, look: Look): Promise<void> {
  const { first, records } = await addressesByMeta(page, url);
  const ahead = [...first];
  for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
    const screen = screenOf(address);
    if (reached.has(screen)) continue;
    reached.add(screen);
    await openScreen(page, url, address);
    await look(screen);
    ahead.push(...(await linksOn(page)));
    ahead.push(...(await pressButtons(page, url, address, reached, look)));
  }
  // What somebody before has opened is not looked for again.
  for (const { address, act } of records)
    if (!reached.has(`${screenOf(address)} › ${act}`)) await pressButtons(page, url, address, reached, look);
}

/** The screens that the meta promises to a reader, whether there is a record for them or not. */
export async function promisedScreens(page: Page, url: string): Promise<string[]> {
  const { resources }: Meta = await (await page.request.get(`${url}/api/meta`)).json();
  const screens = { list: '', get: '/:id/show', update: '/:id' };
  return resources.flatMap((resource) =>
    Object.entries(screens).flatMap(([act, rest]) =>
      mayDo(resource, act) ? [`/${lastPart(resource.path)}${rest}`] : [],
    ),
  );
}

const lastPart = (path: string) => path.replace(/^.*\//, '');

/** What the meta says: lists, a record and its form of each resource; and records for those acts that are not possible on that one. */
async function addressesByMeta(page: Page, url: string) {
  const { resources }: Meta = await (await page.request.get(`${url}/api/meta`)).json();
  const first = ['/'];
  const records: { address: string; act: string }[] = [];
  for (const resource of resources) {
    const path = lastPart(resource.path);
    if (!mayDo(resource, 'list')) continue;
    first.push(`/${path}`);
    const rows: Row[] = await (await page.request.get(`${url}/api/${resource.path}?range=[0,99]`)).json();
    const edited = rows.find((row) => mayDo(resource, 'update', row));
    if (edited) first.push(`/${path}/${edited.id}`);
    const shown = rows.find((row) => mayDo(resource, 'get', row));
    if (shown) first.push(`/${path}/${shown.id}/show`);
    records.push(...rowsForActs(resource, rows).map(({ row, act }) => ({ address: `/${path}/${row.id}/show`, act })));
  }
  return { first, records };
}

/** For each act, as its button is called, a record on which it is possible. */
const rowsForActs = (resource: ResourceMeta, rows: readonly Row[]): { row: Row; act: string }[] =>
  Object.entries(resource.actions).flatMap(([name, action]) => {
    const row = rows.find((each) => isPossible(resource, name, action, each));
    return row ? [{ row, act: action.title.zh }] : [];
  });

async function openScreen(page: Page, url: string, address: string): Promise<void> {
  await page.goto(`${url}/admin/#${address}`);
  await settle(page);
}

const linksOn = (page: Page) =>
  page.$$eval('a[href^="#/"]', (links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));

const overlay = '[role=dialog], [role=menu]:not(.RaMenu-open, .RaMenu-closed), [role=listbox]';

/** Opens what each button opens: dialogs, menus, lists to choose from. What a button does at once is done. @returns the links found there */
async function pressButtons(
  page: Page,
  url: string,
  address: string,
  reached: Set<string>,
  look: Look,
): Promise<string[]> {
  const links: string[] = [];
  await openScreen(page, url, address);
  const names = await page.$$eval(
    address === '/'
      ? '#main-content button, header :is([aria-haspopup], [data-tour], .RaUserMenu-userButton)'
      : '#main-content button',
    (all) =>
      all
        .filter(
          (each) =>
            !each.closest('table, ul, ol, [role=tree], [role=tablist], .MuiSnackbar-root') && each.checkVisibility(),
        )
        .filter((each) => !each.matches('[disabled], [aria-disabled=true], [type=submit]'))
        .map((each) => (each.getAttribute('aria-label') || each.textContent || '').trim()),
  );
  for (const name of new Set(names.filter(Boolean))) {
    const opened = `${screenOf(address)} › ${name}`;
    if (reached.has(opened)) continue;
    reached.add(opened);
    const button = page.locator('#main-content, header').getByRole('button', { name, exact: true }).first();
    if (!(await button.isVisible()) || !(await button.isEnabled())) continue;
    await button.press('Enter');
    await settle(page);
    if (await page.locator(overlay).count()) {
      await look(opened);
      links.push(...(await linksOn(page)));
    }
    for (let n = 0; n < 3 && (await page.locator(overlay).count()); n += 1) {
      await page.keyboard.press('Escape');
      await settle(page);
    }
    if (await page.locator(overlay).count()) await page.reload();
    if (page.url() !== `${url}/admin/#${address}`) await openScreen(page, url, address);
  }
  return links;
}
