// A reader of English in the panel, at a union under the base pack alone: every screen that a role leads to, with its tabs, menus
// and questions. What is typed in is English here, so that whatever is Chinese besides names was said by us.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { tours } from '../../admin-ui/src/screens/tour/tours.ts';
import { type Role, roles } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import { approveApplication } from '../../workflows/applications/decideApplication.ts';
import { desk, launchBrowser } from '../support/browser.ts';
import { buildAccount, buildAdmin, buildUnion } from '../support/build.ts';
import { plantEveryResource } from '../support/everyResource.ts';
import { everyName, hanIn } from '../support/hanIn.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { type PanelReader, readerOf, screenOf, screensOf } from '../support/panelReader.ts';
import { submit } from '../support/submit.ts';
import { panelOf } from '../support/walk.ts';

let instance: Instance;
let browser: Browser;
let above: Rows['union'];
let names: string[];
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  const district = { name: '丁市总工会', kind: 'aboveBase', type: 'district', divisionId: '31' } as const;
  above = await buildUnion(instance.house.root, district);
  const union = await buildUnion(above, { name: '丁市灯塔印务有限公司工会委员会', divisionId: '310101' });
  await plantEveryResource(above);
  const { application } = await submit(union);
  await approveApplication(await buildAdmin(union), application.id);
  await submit(union, await buildAccount({ name: '上官婉清' }));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

/** Screen → what of it is Chinese. */
const seen = new Map<string, string[]>();
/** Screens and what they were drawn from: drawn from the same, they are the same, whoever looks. */
const done = new Set<string>();

async function english(role: Role): Promise<PanelReader> {
  const reader = await readerOf(
    await panelOf(await desk(browser, { locale: 'en-GB' }), instance, above, role),
    instance,
  );
  names = [...(await everyName()), '某路1号', '篮球'];
  return reader;
}

async function note(screen: string, { page, settled }: PanelReader): Promise<void> {
  await settled();
  const found = await hanIn(page, names);
  seen.set(screen, [...new Set([...(seen.get(screen) ?? []), ...found])]);
  expect(await page.getAttribute('html', 'lang')).toBe('en');
}

/** What a screen holds folded: its tabs, what it asks before it acts, the choice of filters and columns. */
async function unfold(screen: string, reader: PanelReader): Promise<void> {
  const { page, meta } = reader;
  const tabs = page.getByRole('tab');
  for (let n = 1; n < (await tabs.count()); n += 1) {
    await tabs.nth(n).click();
    await note(`${screen} tab ${n}`, reader);
  }
  if (await tabs.count()) await tabs.first().click();
  const asking = meta.resources.flatMap(({ actions }) =>
    Object.values(actions).flatMap(({ title, input, confirm }) => (input || confirm ? [title.en] : [])),
  );
  for (const name of new Set([...asking, 'Add filter', 'Columns'])) {
    // A question is the same whoever is asked it.
    if (seen.has(`${screen} “${name}”`)) continue;
    const button = page.locator('main').getByRole('button', { name, exact: true }).first();
    if (!(await button.isVisible()) || !(await button.isEnabled())) continue;
    await button.click();
    await note(`${screen} “${name}”`, reader);
    await page.keyboard.press('Escape');
    await page.locator('.MuiModal-root:not(.MuiModal-hidden)').waitFor({ state: 'detached' });
  }
}

/** Shows a screen and all that it holds, and says where it leads to that nobody has been yet. */
async function look(address: string, reader: PanelReader, drawnFrom: unknown = ''): Promise<string[]> {
  const sign = `${screenOf(address)} ${JSON.stringify(drawnFrom)}`;
  if (done.has(sign)) return [];
  done.add(sign);
  await reader.open(address);
  await note(screenOf(address), reader);
  const links = await reader.links();
  await unfold(screenOf(address), reader);
  return links.filter((link) => !seen.has(screenOf(link)));
}

describe('a reader of English', () => {
  it.each(roles)(
    'sees every screen of a %s',
    async (role) => {
      const reader = await english(role);
      const ahead = await look('/', reader, role);
      expect(await reader.page.getByRole('menuitem').count()).toBeGreaterThan(1);
      for (const resource of reader.meta.resources)
        for (const address of await screensOf(reader, instance, resource))
          ahead.push(...(await look(address, reader, resource)));
      for (let address = ahead.pop(); address; address = ahead.pop())
        if (!seen.has(screenOf(address))) ahead.push(...(await look(address, reader)));
      await reader.page.getByRole('button', { name: 'Profile' }).click();
      await note('own menu', reader);
      await reader.page.context().close();
      // What cannot be done says so in the dialog that was to ask for it.
      expect(reader.refused.filter((each) => !each.startsWith('409'))).toEqual([]);
    },
    300_000,
  );

  it('reads a document of every kind', async () => {
    const reader = await english('ruleEditor');
    const documents = await find('document', { unionId: instance.house.root.id });
    const kinds = new Map(documents.map((document) => [document.kind, document]));
    expect(kinds.size).toBeGreaterThan(8);
    for (const [kind, { id }] of kinds) {
      await reader.open(`/documents/${id}/show`);
      for (const summary of await reader.page.locator('main summary').all()) await summary.click();
      await note(`document of kind ${kind}`, reader);
    }
    await reader.page.context().close();
  }, 120_000);

  it('opens every case, and what may be decided about it', async () => {
    const reader = await english('unionAdmin');
    for (const { id, state } of await find('application', {})) {
      await reader.open(`/inbox/${id}`);
      for (const summary of await reader.page.locator('main summary').all()) await summary.click();
      await note(`case ${state}`, reader);
      await unfold(`case ${state}`, reader);
    }
    await reader.page.context().close();
  }, 120_000);

  it('finds people, by name and by a whole number', async () => {
    const reader = await english('unionAdmin');
    await reader.open('/');
    await reader.page.keyboard.press('/');
    await note('search', reader);
    for (const [screen, typed] of [
      ['search found', '上官婉清'],
      ['search for nothing', 'nobody-of-this-name'],
      ['search by number', '13900009999'],
    ] as const) {
      const answered = reader.page.waitForResponse(/\/api\/search/);
      await reader.page.getByRole('searchbox').fill(typed);
      await answered;
      await note(screen, reader);
    }
    await reader.page.context().close();
  }, 60_000);

  it('is led through the main jobs', async () => {
    const reader = await english('unionAdmin');
    for (const tour of tours) {
      await reader.open('/tour');
      await note('/tour', reader);
      await reader.page.getByRole('region', { name: tour.title.en }).getByRole('button', { name: 'Show me' }).click();
      for (const step of tour.steps) {
        await reader.page.locator('.driver-popover-title', { hasText: step.title.en }).waitFor();
        await note(`tour: ${step.title.en}`, reader);
        await reader.page.locator('.driver-popover-next-btn').click();
      }
    }
    await reader.page.context().close();
  }, 60_000);

  it('is told everything anew when he switches to English on an open case', async () => {
    const reader = await readerOf(await panelOf(await desk(browser), instance, above), instance);
    const [waiting] = await find('application', { state: 'submitted' });
    await reader.open(`/inbox/${waiting?.id}`);
    const { page } = reader;
    await page.getByText('规则判定', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Verdict', { exact: true }).first().waitFor();
    names = [...(await everyName()), '某路1号', '篮球'];
    await note('switched to English', reader);
    expect(await page.title()).toMatch(/Membership administration$/);
    await page.context().close();
  }, 60_000);

  it('meets no Chinese but names', () => {
    expect(seen.size).toBeGreaterThan(100);
    expect(Object.fromEntries([...seen].filter(([, found]) => found.length))).toEqual({});
  });
});
