import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { visitorOf, walkToForm } from './visitor.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

it('everything up to and with the first form weighs at most 60 KB over the wire', async () => {
  const visitor = await visitorOf(browser);
  const session = await visitor.context.newCDPSession(visitor.page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await walkToForm(visitor, instance, `/join?union=${instance.house.baseA.id}`);
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
});
