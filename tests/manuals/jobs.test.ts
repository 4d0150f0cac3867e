// Runs of jobs in the panel: their progress live, and cancelling them.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { systemActor } from '../../models/store/gates/actor.ts';
import { keepProgress } from '../../models/store/queries/jobFires.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { runRound } from '../../workflows/reviews/runRound.ts';
import { startRound } from '../../workflows/reviews/startRound.ts';
import { desk, expectAccessible, launchBrowser, phone } from '../support/browser.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { panelOf } from '../support/walk.ts';
import { makeCases } from '../workflows/reviews/openReviews.ts';

let instance: Instance;
let browser: Browser;
let runId: string;
beforeAll(async () => {
  [instance, browser] = [await openInstance(), await launchBrowser()];
  const now = new Date().toISOString();
  const { id } = await transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('jobRun', {
      ...{ task: 'review.centralised', unionId: instance.house.provinceA.id, input: { batch: 500 } },
      ...{ scheduledFor: now, startedAt: now, state: 'running' },
    }),
  );
  runId = id;
});
afterAll(async () => {
  await browser?.close();
  await instance?.close();
});

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

it('shows how far a run is, goes on by itself, and cancels it', async () => {
  const page = await panelOf(await desk(browser), instance, instance.house.root, 'systemAdmin');
  await keepProgress(runId, { done: 350, total: 1_000, says: null, secondsLeft: 150 });
  await page.goto(`${instance.url}/admin/#/jobRuns`);
  await page.getByText('35% · 350 / 1,000 · 约剩3分钟').waitFor();
  await expectAccessible(page);
  await page.goto(`${instance.url}/admin/#/jobRuns/${runId}/show`);
  await page.getByText('35% · 350 / 1,000').waitFor();
  await keepProgress(runId, { done: 500, total: 1_000, says: null, secondsLeft: 30 });
  await page.getByText('50% · 500 / 1,000 · 约剩30秒').waitFor();
  expect(await page.getByRole('progressbar', { name: '进度' }).getAttribute('aria-valuenow')).toBe('50');
  await page.getByRole('button', { name: '停止运行' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停止运行' }).click();
  await page.getByText('正在停止：做完手上这一批').waitFor();
  await expectAccessible(page);
  expect(await findOne('jobRun', { id: runId })).toMatchObject({ cancelledAt: expect.any(String) });
});

it('offers the list of a dry run for download when it has ended', async () => {
  const union = instance.house.provinceA;
  const people = await makeCases(instance.house.baseA, ['green', 'red', 'amber']);
  const round = await startRound(systemActor, { unionId: union.id, dryRun: true });
  for (const context of [await desk(browser), await phone(browser)]) {
    const page = await panelOf(context, instance, union, 'unionAdmin');
    await page.goto(`${instance.url}/admin/#/reviewRounds/${round.id}/show`);
    await runRound(round.id);
    const link = page.getByRole('link', { name: '下载' });
    await link.waitFor();
    expect(await widthOf(page)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^集中审核试运行 \d{4}-\d\d-\d\d\.csv$/);
    const text = readFileSync(await download.path(), 'utf8');
    for (const { number } of people) expect(text).toContain(number);
    // The same on the page: who, what of him, by which rule; the message when it is asked for.
    const table = page.getByRole('region', { name: '逐件结果' });
    await table.getByRole('link', { name: '张某某' }).first().waitFor();
    expect(await table.textContent()).not.toMatch(/under-age|leftToInbox|other-document/);
    await page.getByRole('button', { name: /^不通过 1$/ }).click();
    await table.getByRole('button', { name: '看通知' }).click();
    await page.getByRole('dialog').getByText('短信').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: '以此结果正式运行' }).click();
    await page
      .getByRole('dialog')
      .getByText(/(通过|不通过|转人工) 1 · .+ 1 · .+ 1$/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await expectAccessible(page);
  }
});

it('fits a phone', async () => {
  const page = await panelOf(await phone(browser), instance, instance.house.root, 'systemAdmin');
  for (const address of ['jobRuns', `jobRuns/${runId}/show`]) {
    await page.goto(`${instance.url}/admin/#/${address}`);
    await page.getByText('500 / 1,000').first().waitFor();
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
  }
});
