// Processes that administrators begin about a record, and decide, in the panel.
import type { Browser, Page } from 'playwright-core';
import type { Rows } from '../../models/rows.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { desk, expectAccessible, launchBrowser, phone } from '../support/browser.ts';
import { buildUnion } from '../support/build.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { panelOf } from '../support/walk.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  );

describe.each([
  ['at a desk', desk],
  ['on a phone', phone],
])('工会信息变更 %s', (_, contextOf) => {
  let union: Rows['union'];
  let own: Page;

  it('is begun from the page of the union: what is wrong stands at its field, what will happen is said before', async () => {
    union = await buildUnion(instance.house.districtA, { name: '甲区星河酒店工会' });
    own = await panelOf(await contextOf(browser), instance, union);
    await own.goto(`${instance.url}/admin/#/unions/${union.id}/show`);
    await own.getByRole('link', { name: '工会信息变更' }).click();
    await own.getByText('由上级工会审核').first().waitFor();
    expect(await own.getByLabel('工会名称').inputValue()).toBe('甲区星河酒店工会');
    await own.getByLabel('工会名称').fill('甲区星河大酒店工会');
    await own.getByRole('button', { name: '下一步：核对' }).click();
    await own.getByText('值班电话').first().waitFor();
    await expectAccessible(own);
    await own.getByLabel('值班电话').fill('025-83345678');
    await own.getByLabel('变更说明').fill('单位更名，见苏工发〔2026〕1号');
    await own.getByRole('button', { name: '下一步：核对' }).click();
    await own.getByText('工会名称由“甲区星河酒店工会”改为“甲区星河大酒店工会”').waitFor();
    await expectAccessible(own);
    await fits(own);
  });

  it('leads to its case, which the union itself cannot decide', async () => {
    await own.getByRole('button', { name: '提交' }).click();
    await own.getByRole('heading', { name: '甲区星河酒店工会 · 工会信息变更' }).waitFor();
    await own.getByText('此件不在您的审核权限内').waitFor();
    expect(await findOne('union', { id: union.id })).toMatchObject({ name: '甲区星河酒店工会' });
    await own.goto(`${instance.url}/admin/#/unions/${union.id}/show`);
    await own.getByText('工会信息变更（办件已提交）').waitFor();
  });

  it('is decided by the union above, who reads what will happen first', async () => {
    const above = await panelOf(await contextOf(browser), instance, instance.house.districtA);
    const [application] = await find('application', { unionId: union.id });
    await above.goto(`${instance.url}/admin/#/inbox/${application?.id}`);
    await above.getByText('将会发生').waitFor();
    await above.getByText('值班电话由“未填写”改为“025-83345678”').first().waitFor();
    await expectAccessible(above);
    await fits(above);
    await above.getByRole('button', { name: '通过', exact: true }).click();
    await above.getByRole('dialog').getByRole('button', { name: '通过' }).click();
    await above.getByText('通过：已完成').waitFor();
    expect(await findOne('union', { id: union.id })).toMatchObject({
      name: '甲区星河大酒店工会',
      dutyPhone: '025-83345678',
      formerNames: ['甲区星河酒店工会'],
    });
  });
});
