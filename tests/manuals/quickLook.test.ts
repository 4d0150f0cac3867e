// A quick look from any list: the record in a drawer, its acts, the rows around it; the address carries it.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Rows } from '../../models/rows.ts';
import { desk, launchBrowser, phone } from '../support/browser.ts';
import { buildAccount, buildMember } from '../support/build.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { look, panelOf } from '../support/walk.ts';

let instance: Instance;
let browser: Browser;
let page: Page;
let members: Rows['member'][];
const drawer = () => page.getByRole('dialog', { name: '快速查看' });

beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  const { baseA, districtA } = instance.house;
  members = [];
  for (const name of ['孟行舟', '季望山', '程远帆'])
    members.unshift(await buildMember(await buildAccount({ name }), baseA, { employerName: `${name}的单位` }));
  page = await panelOf(await desk(browser), instance, districtA);
  page.setDefaultTimeout(10_000);
  await page.goto(`${instance.url}/admin/#/members`);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

it('a button in the row shows the record beside the list, with what may be done to it', async () => {
  await page.getByRole('button', { name: `快速查看：${members[0]!.name}` }).click();
  await drawer().getByRole('heading', { name: members[0]!.name }).waitFor();
  expect(await drawer().textContent()).toContain(`${members[0]!.name}的单位`);
  await drawer().getByRole('button', { name: '查看完整号码' }).waitFor();
  expect(page.url()).toContain(`look=${members[0]!.id}`);
  await look(page);
});

it('the arrow keys go to the rows after and before; at the first there is none before', async () => {
  await page.keyboard.press('ArrowDown');
  await drawer().getByRole('heading', { name: members[1]!.name }).waitFor();
  await page.keyboard.press('ArrowUp');
  await drawer().getByRole('heading', { name: members[0]!.name }).waitFor();
  expect(await drawer().getByRole('button', { name: '上一条' }).isDisabled()).toBe(true);
});

it('the way back and Esc lead to the list as it was', async () => {
  await page.goBack();
  await drawer().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `快速查看：${members[2]!.name}` }).click();
  await drawer().getByRole('heading', { name: members[2]!.name }).waitFor();
  await page.keyboard.press('Escape');
  await drawer().waitFor({ state: 'detached' });
  expect(page.url()).not.toContain('look=');
});

it('its address opens it again, on a phone over the whole screen, and leads to the whole page', async () => {
  const small = await panelOf(await phone(browser), instance, instance.house.baseA);
  await small.goto(`${instance.url}/admin/#/members?look=${members[1]!.id}`);
  const shown = small.getByRole('dialog', { name: '快速查看' });
  await shown.getByRole('heading', { name: members[1]!.name }).waitFor();
  await look(small);
  expect((await shown.boundingBox())?.width).toBe(small.viewportSize()?.width);
  await shown.getByRole('link', { name: '打开整页' }).click();
  await small.waitForURL(`**/members/${members[1]!.id}/show`);
});
