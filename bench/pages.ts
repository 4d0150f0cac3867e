// What people wait for who open a page for the first time on 1.6 Mbit/s and a processor a quarter as fast as this one.
import '../jobs/foundTasks.ts';
import type { Browser, BrowserContext } from 'playwright-core';
import { find } from '../models/store/sql/find.ts';
import { demoPassword, demoStaff } from '../seeds/demo/demoSignIns.ts';
import { hasDemo } from '../seeds/demo/hasDemo.ts';
import { seedDemo } from '../seeds/demo/seedDemo.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { unpackBrowser } from '../tests/support/unpackBrowser.ts';
import { loadFigures } from './pages/loadFigures.ts';
import { loadPage, type Opened } from './pages/loadPage.ts';
import { newcomer } from './pages/newcomer.ts';
import { serveText, type TextServer } from './pages/serveText.ts';
import { childServer } from './submit/childServer.ts';
import { openBenchDatabase } from './support/benchDatabase.ts';
import type { BenchOptions, Figure } from './support/figure.ts';
import { inTurns } from './support/inTurns.ts';

export async function pages({ rounds }: BenchOptions): Promise<Figure[]> {
  process.env.TEST_BROWSER ??= await unpackBrowser();
  const database = await openBenchDatabase('bench_pages');
  const opened: (() => unknown)[] = [database.close];
  try {
    if (!(await hasDemo())) await seedDemo();
    const server = await childServer('serveHuiji.ts', { DATABASE_URL: database.url });
    opened.push(() => server.stop());
    const floor = await serveText();
    opened.push(() => floor.close());
    const browser = await launchBrowser();
    opened.push(() => browser.close());
    const figures: Figure[] = [];
    for (const [what, page] of Object.entries(await pagesAt(server.url)))
      figures.push(...(await measure(browser, floor, what, page, rounds)));
    return figures;
  } finally {
    for (const close of opened.reverse()) await close();
  }
}

/** What is measured: a code is scanned, the form filled in, one signs in here and there, a clerk opens his inbox. */
async function pagesAt(url: string): Promise<Record<string, Opened>> {
  const [union] = await find('union', { kind: 'base', acceptsMembers: true }, { order: 'createdAt', limit: 1 });
  const place = `union=${union?.id}`;
  const { phone } = await newcomer(demoPassword);
  const described = await fetch(`${url}/api/public/processes/join?${place}`);
  const { agreement } = (await described.json()) as { agreement: { hash: string } };
  const signIn = (path: string, data: object) => async (context: BrowserContext) => {
    const answer = await context.request.post(url + path, { data });
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  };
  const asMember = signIn('/api/public/session', { identifier: phone, password: demoPassword });
  const clerk = demoStaff.find(({ role }) => role === 'unionAdmin');
  const asClerk = signIn('/api/session', { loginName: clerk?.loginName, password: demoPassword });
  const form = `${url}/apply/join/form?${place}&agreed=${agreement.hash}`;
  return {
    landing: { url: `${url}/join?${place}`, on: 'phone', landmark: 'text=开始办理' },
    form: { url: form, on: 'phone', landmark: 'form[data-autosave]', arrive: asMember },
    'sign-in': { url: `${url}/sign-in`, on: 'phone', landmark: '#phone' },
    'panel sign-in': { url: `${url}/admin/`, on: 'desk', landmark: 'text=登录名' },
    inbox: { url: `${url}/admin/#/inbox`, on: 'desk', landmark: '[data-tour=cases] li', arrive: asClerk },
  };
}

async function measure(
  browser: Browser,
  floor: TextServer,
  what: string,
  page: Opened,
  rounds: number,
): Promise<Figure[]> {
  const { text } = await loadPage(browser, page);
  const plain: Opened = { url: floor.show(text), on: page.on, landmark: 'main' };
  const loads = await inTurns({ page: () => loadPage(browser, page), plain: () => loadPage(browser, plain) }, rounds);
  return loadFigures(what, loads);
}
