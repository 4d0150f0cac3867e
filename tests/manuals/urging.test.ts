// 我的办事: a case that is overdue is urged once, and a union without a telephone asked to call: from the member's page to the
// reviewer's inbox and the list of the union above.
import type { Browser } from 'playwright-core';
import { query } from '../../models/store/sql/sql.ts';
import { desk, launchBrowser, phone } from '../support/browser.ts';
import { buildAccount } from '../support/build.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { submit } from '../support/submit.ts';
import { look, openCase, panelOf, signInMember } from '../support/walk.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

it('催办一次，请工会回电：本人看到已办，审核人看得到，催办的上级工会也看得到', async () => {
  const { baseB, districtB } = instance.house;
  const account = await buildAccount({ name: '褚一帆' });
  const { application } = await submit(baseB, account);
  const me = await signInMember(await phone(browser), instance, account.phone);
  const address = `${instance.url}/me/applications/${application.id}`;
  await me.goto(address);
  await me.getByRole('heading', { name: '办理进度' }).waitFor();
  expect(await me.getByRole('button', { name: '催办' }).count()).toBe(0);

  await query("UPDATE applications SET due_on = '2026-01-05' WHERE id = $1 RETURNING 1", [application.id]);
  await me.goto(address);
  await me.getByText('已经超过办理期限。可以催办一次').waitFor();
  await look(me);
  const again = await me.context().newPage();
  await again.goto(address);
  await me.getByRole('button', { name: '催办' }).click();
  await me.getByText('已催办。').waitFor();
  await me.getByText(/^您已于.+催办：审核的工会会收到提醒/).waitFor();
  expect(await me.getByRole('button', { name: '催办' }).count()).toBe(0);
  await look(me);
  await again.getByRole('button', { name: '催办' }).click();
  await again.getByText('已经催办过了，每次提交只能催办一次').waitFor();

  await me.getByText('审核的工会没有公布值班电话').waitFor();
  await me.getByRole('button', { name: '请工会回电' }).click();
  await me.getByText('已请工会回电，请留意来电。').waitFor();
  await me.getByText(/^您已于.+请工会回电。$/).waitFor();
  expect(await me.getByRole('button', { name: '请工会回电' }).count()).toBe(0);
  await look(me);

  for (const [contextOf, union] of [
    [desk, baseB],
    [phone, baseB],
  ] as const) {
    const page = await panelOf(await contextOf(browser), instance, union);
    await page.goto(`${instance.url}/admin/#/inbox`);
    await page.getByText('申请人催办').first().waitFor();
    await openCase(page, instance, '褚一帆');
    await page.getByRole('article').getByText('申请人催办').waitFor();
    await page.getByRole('article').getByText('请回电').waitFor();
    await look(page);
  }
  const upper = await panelOf(await desk(browser), instance, districtB);
  await upper.goto(`${instance.url}/admin/#/applications?filter=${encodeURIComponent('{"urgedAt_null":false}')}`);
  await upper.getByText('褚一帆').first().waitFor();
  await look(upper);
}, 120_000);
