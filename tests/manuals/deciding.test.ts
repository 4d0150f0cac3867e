// What a reviewer sees before he decides: what has flipped, his own form, the second person.
import type { Browser } from 'playwright-core';
import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { desk, expectAccessible, launchBrowser, phone } from '../support/browser.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { packDocument } from '../support/packDocument.ts';
import { publish } from '../support/publish.ts';
import { submit } from '../support/submit.ts';
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

const caseOf = (id: string) => findOne('application', { id });

/** Something that makes a verdict worse than it was at submission. */
const sanction = ({ applicantName, unionId, personHash }: Rows['application']) =>
  transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('sanction', {
      personName: applicantName,
      unionId,
      personHash,
      process: 'join',
      reason: '冒用他人证件',
      validFrom: '2026-01-05',
    }),
  );

describe('A verdict that has flipped since submission', () => {
  it('is shown beside what it was, and approved all the same only with a reason', async () => {
    const { application } = await submit(instance.house.baseA);
    await sanction((await caseOf(application.id))!);
    const page = await panelOf(await phone(browser), instance, instance.house.baseA);
    await page.goto(`${instance.url}/admin/#/inbox/${application.id}`);
    await page.getByText('按今天的规则，判定与提交时不同了').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '通过', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(/^提交时/)
      .first()
      .waitFor();
    await dialog.getByText('红灯：不符合').first().waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await dialog.getByRole('button', { name: '仍要通过' }).click();
    expect(await caseOf(application.id)).toMatchObject({ state: 'submitted' });
    await dialog.getByLabel('判定有变仍要通过的原因').fill('经核实系误报');
    await dialog.getByRole('button', { name: '仍要通过' }).click();
    await page.getByText('通过：已完成').waitFor();
    const decided = await caseOf(application.id);
    expect(decided).toMatchObject({ state: 'approved', reason: '经核实系误报' });
    await page.goto(`${instance.url}/admin/#/inbox?queue=decided`);
    const first = page.getByRole('list', { name: '办件列表' }).getByRole('listitem').first();
    await first.getByText('通过', { exact: true }).waitFor();
    await first.getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d$/).waitFor();
    await expectAccessible(page);
  });

  it('is left out of a bulk approval, which says so', async () => {
    const [plain, flipped] = [await submit(instance.house.baseA), await submit(instance.house.baseA)];
    await sanction((await caseOf(flipped!.application.id))!);
    const page = await panelOf(await desk(browser), instance, instance.house.baseA);
    await page.goto(`${instance.url}/admin/#/inbox`);
    await page.getByRole('list', { name: '办件列表' }).getByRole('button').first().click();
    await page.keyboard.press('j');
    await page.locator('[aria-current=true]:focus').waitFor();
    await page.getByLabel('选择本页绿灯').check();
    await page.getByRole('button', { name: '批量通过（2）' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await page.getByText('已通过 1 件。').waitFor();
    await page
      .getByRole('dialog')
      .getByText(/判定与提交时不同了/)
      .waitFor();
    await expectAccessible(page);
    expect(await caseOf(plain!.application.id)).toMatchObject({ state: 'approved' });
    expect(await caseOf(flipped!.application.id)).toMatchObject({ state: 'submitted' });
  });
});

describe('A process that asks its reviewer, and demands a second person', () => {
  beforeAll(async () => {
    const process = packDocument('xiamen', 'process', 'join');
    const review = { ...process.review, form: 'join.visit', transitions: { approve: { second: true as const } } };
    await publish(
      instance.house.baseB,
      { ...process, review },
      {
        kind: 'form',
        key: 'join.visit',
        title: '核实情况',
        fields: [{ name: 'visitedOn', title: '走访日期', widget: 'date', required: true }],
      },
    );
  });

  it('takes what the first fills in for a proposal, and the word of another to carry it out', async () => {
    const { application } = await submit(instance.house.baseB);
    const address = `${instance.url}/admin/#/inbox/${application.id}`;
    const first = await panelOf(await desk(browser), instance, instance.house.baseB);
    await first.goto(address);
    await first.getByRole('button', { name: '通过', exact: true }).click();
    const dialog = first.getByRole('dialog');
    await dialog.getByRole('button', { name: '通过' }).click();
    await dialog.getByText('走访日期').last().waitFor();
    await dialog.getByLabel('走访日期').fill('2026-11-20');
    await dialog.getByLabel('意见（选填）').fill('已上门核实');
    await dialog.getByRole('button', { name: '通过' }).click();
    await first.getByText('已提出，等第二人复核').waitFor();
    await first.goto(address);
    await first.getByText('您已提出，请等另一位审核人复核').waitFor();
    expect(await first.getByRole('button', { name: /通过$/ }).count()).toBe(1);

    const second = await panelOf(await phone(browser), instance, instance.house.baseB);
    await second.goto(address);
    await second.getByText('事由：已上门核实').waitFor();
    await expectAccessible(second);
    await second.getByRole('button', { name: '复核：通过' }).click();
    await second.getByRole('dialog').getByRole('button', { name: '通过' }).click();
    await second.getByText('通过：已完成').waitFor();
    expect(await caseOf(application.id)).toMatchObject({ state: 'approved', reviewData: { visitedOn: '2026-11-20' } });
  });
});
