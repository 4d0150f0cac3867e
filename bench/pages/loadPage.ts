// A page opened for the first time on a cheap phone or an old desk with a slow line, and what its visitor notices.
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { desk, phone } from '../../tests/support/browser.ts';

export type Load = {
  /** Milliseconds until the largest part of what is seen at first stands there. */
  paint: number;
  /** How much of the page jumps after it was drawn: the cumulative layout shift, without unit. */
  shift: number;
  /** Milliseconds for which the page answers nobody after its first paint: of each task that which is beyond 50 ms. */
  blocked: number;
  /** Over the wire, with headers. */
  bytes: number;
  /** What is read on it. */
  text: string;
};

export type Opened = {
  url: string;
  on: 'phone' | 'desk';
  /** Seen on this page alone, once it is whole. */
  landmark: string;
  /** Whoever is to be signed in does so here; nothing of the page is loaded yet. */
  arrive?: (context: BrowserContext) => Promise<unknown>;
};

const slowdown = 4;
/** 1.6 Mbit/s down, half of it up, 150 ms for a question and its answer. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };
const patience = 60_000;
/** So long nothing may have kept the page busy before it counts as loaded. */
const calm = 1_000;

export async function loadPage(browser: Browser, { url, on, landmark, arrive }: Opened): Promise<Load> {
  const context = await (on === 'phone' ? phone(browser) : desk(browser));
  try {
    await arrive?.(context);
    const page = await context.newPage();
    await page.addInitScript(observe);
    const wire = await slowDown(await context.newCDPSession(page));
    await page.goto(url, { timeout: patience });
    await page.locator(landmark).first().waitFor({ timeout: patience });
    await page.waitForLoadState('networkidle', { timeout: patience });
    return { ...(await noticed(page)), bytes: wire.bytes };
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<{ bytes: number }> {
  const wire = { bytes: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    wire.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return wire;
}

type Observed = { paint: number; shifts: [start: number, value: number][]; tasks: [start: number, end: number][] };

/** Runs in the page before anything of its own does. */
function observe(): void {
  const seen: Observed = { paint: 0, shifts: [], tasks: [] };
  Object.assign(globalThis, { seen });
  for (const type of ['largest-contentful-paint', 'layout-shift', 'longtask']) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput?: boolean })[]) {
        if (type === 'largest-contentful-paint') seen.paint = entry.startTime;
        else if (type === 'longtask') seen.tasks.push([entry.startTime, entry.startTime + entry.duration]);
        else if (!entry.hadRecentInput) seen.shifts.push([entry.startTime, entry.value]);
      }
    }).observe({ type, buffered: true });
  }
}

async function noticed(page: Page): Promise<Omit<Load, 'bytes'>> {
  await page.waitForFunction(
    (wanted) => {
      const { tasks } = Reflect.get(globalThis, 'seen') as Observed;
      return performance.now() - (tasks.at(-1)?.[1] ?? 0) > wanted;
    },
    calm,
    { polling: calm / 2 },
  );
  const { seen, first } = await page.evaluate(() => ({
    seen: Reflect.get(globalThis, 'seen') as Observed,
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  const [text = ''] = await page.locator('body').allInnerTexts();
  return { paint: seen.paint, shift: worstShift(seen.shifts), blocked: blockedTime(seen.tasks, first), text };
}

/** As browsers count it: the worst five seconds of shifts that follow each other within one. */
export function worstShift(shifts: Observed['shifts']): number {
  let worst = 0;
  let [begun, last, sum] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const [start, value] of shifts) {
    const goesOn = start - last < 1_000 && start - begun < 5_000;
    [begun, last, sum] = goesOn ? [begun, start, sum + value] : [start, start, value];
    worst = Math.max(worst, sum);
  }
  return worst;
}

export const blockedTime = (tasks: Observed['tasks'], firstPaint: number): number =>
  tasks.reduce((sum, [start, end]) => sum + Math.max(0, end - Math.max(start, firstPaint) - 50), 0);
