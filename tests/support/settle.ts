import type { Page } from 'playwright-core';

/** Nothing is asked for any more on a screen of the panel, and nothing waits to be drawn. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const isBusy = () => document.querySelector('[role=progressbar]:not([aria-valuenow]), .MuiSkeleton-root') !== null;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestIdleCallback(resolve), 60)));
    return document.querySelector('#main-content')?.textContent && !isBusy();
  });
}
