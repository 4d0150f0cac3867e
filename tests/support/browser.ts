// A real Chromium from npm, without system packages, and what every page test asks of it.

import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser: `const browser = await launchBrowser()` in `beforeAll`, `browser.close()` in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  const folder = process.env.TEST_BROWSER;
  if (!folder)
    throw new Error('请用 npm test 运行测试（它会解压浏览器）/ run tests by npm test, which unpacks the browser');
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: flags,
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  });
}

/** A small phone, as most people who scan a code have. */
export function phone(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    ...chinese,
    ...options,
  });
}

/** An official's desk. */
export function desk(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1280, height: 800 }, ...chinese, ...options });
}

const chinese: BrowserContextOptions = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

/**
 * Fails, naming rule and element, when axe finds a breach of WCAG 2.1 A or AA in the page as it stands still.
 * An answer that arrives while axe measures sets things fading again: what it then finds must stand in a second look.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const found = (await breachesOf(page)).length > 0 ? await breachesOf(page) : [];
  if (found.length > 0) throw new Error(`${page.url()} 有无障碍问题：\n  ${found.join('\n  ')}`);
}

/** What axe finds against WCAG 2.1 A and AA in the page as it stands still, by rule and element. */
export async function breachesOf(page: Page): Promise<string[]> {
  await page.waitForFunction(isStill);
  // There are no frames from elsewhere: measured in the page itself, not carried over to another, it takes half as long.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // What passed is not written down: selectors of every element take longer than the rules. Options replace what was set before them.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}\n    ${html}`));
}

/** Runs in the page: nothing fades in or out any more, also of what a moment ago was to begin. What turns for ever counts for nothing. */
async function isStill(): Promise<boolean> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  return !document.getAnimations().some((animation) => {
    const { endTime } = animation.effect?.getComputedTiming() ?? {};
    return animation.playState === 'running' && endTime !== Number.POSITIVE_INFINITY;
  });
}
