// A reader of the panel who goes from screen to screen: waits until nothing is asked for any more, and remembers what he saw.
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Meta, ResourceMeta } from '../../contract/meta.ts';
import type { Server } from './instance.ts';

export type PanelReader = {
  page: Page;
  meta: Meta;
  /** Nothing is being asked for, and what came has been drawn. */
  settled(): Promise<void>;
  /** Shows an address of the panel. */
  open(address: string): Promise<void>;
  /** Where the links and the menu of the screen lead to. */
  links(): Promise<string[]>;
  /** Requests that were refused on the way. */
  refused: string[];
};

export async function readerOf(page: Page, { url }: Server): Promise<PanelReader> {
  let asked = 0;
  page.on('request', () => (asked += 1));
  page.on('requestfinished', () => (asked -= 1));
  page.on('requestfailed', () => (asked -= 1));
  const refused: string[] = [];
  page.on('response', (answer) => {
    if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`);
  });
  const settled = async () => {
    for (let quiet = 0; quiet < 3; quiet = asked ? 0 : quiet + 1) await page.evaluate(drawn);
  };
  return {
    page,
    meta: await (await page.request.get(`${url}/api/meta`)).json(),
    settled,
    refused,
    open: async (address) => {
      await page.goto(`${url}/admin/#${address}`);
      await settled();
    },
    links: () =>
      page.$$eval('a[href^="#/"]', (all) => all.map((each) => each.getAttribute('href')?.slice(1) as string)),
  };
}

const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));

/** What differs by ids and filters alone is one screen. */
export const screenOf = (address: string): string =>
  address.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, ':id').replace(/\?.*/, '');

/** What is begun on other screens has no form of its own; the panel's override says so. */
function isMadeElsewhere(path: string): boolean {
  const override = new URL(`../../admin-ui/src/screens/${path}/override.tsx`, import.meta.url);
  return existsSync(override) && readFileSync(override, 'utf8').includes('create: false');
}

/** Everything there is of a resource for this reader, by the first of its records. */
export async function screensOf({ page }: PanelReader, { url }: Server, resource: ResourceMeta): Promise<string[]> {
  const may = (verb: string) => [...resource.can.own, ...resource.can.lower].includes(verb);
  const path = resource.path.replace(/^.*\//, '');
  const [first] = may('list') ? await (await page.request.get(`${url}/api/${path}`)).json() : [];
  return [
    ...(may('list') ? [`/${path}`] : []),
    ...(first && may('get') ? [`/${path}/${first.id}/show`] : []),
    ...(first && may('update') ? [`/${path}/${first.id}`] : []),
    ...(may('create') && !isMadeElsewhere(path) ? [`/${path}/create`] : []),
  ];
}
