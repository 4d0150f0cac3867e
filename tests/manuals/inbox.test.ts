// The inbox as the reviewers of one union share it: handing over, going on with the next case.
import type { Browser } from 'playwright-core';
import { addDays } from '../../civilDay.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { today } from '../../workflows/today.ts';
import { desk, expectAccessible, launchBrowser, phone } from '../support/browser.ts';
import { buildAccount } from '../support/build.ts';
import { type Instance, openInstance } from '../support/instance.ts';
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

const named = async (union: Instance['house']['baseA'], name: string) =>
  (await submit(union, await buildAccount({ name }))).application.id;

describe('A case', () => {
  it('is handed over from the inbox, alone or with others, and stands in the inbox of the colleague', async () => {
    const { baseA } = instance.house;
    const [first, second] = [await named(baseA, '韦松建'), await named(baseA, '龚晨晨')];
    const receiver = await panelOf(await phone(browser), instance, baseA);
    const giver = await panelOf(await desk(browser), instance, baseA);
    const colleague = (await findOne('account', { loginName: 'admin1' }))!;
    await giver.goto(`${instance.url}/admin/#/inbox/${first}`);
    await giver.getByRole('button', { name: '转交同事' }).click();
    const dialog = giver.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '转交给' }).click();
    await giver.getByRole('option', { name: colleague.name! }).click();
    await dialog.getByLabel('交代事项').fill('请核对单位公章');
    await expectAccessible(giver);
    await dialog.getByRole('button', { name: '转交同事' }).click();
    await giver.getByText('转交同事：已完成').waitFor();
    await giver.getByRole('tab', { name: '待审 1', exact: true }).waitFor();
    // The list follows the count a moment later.
    const boxes = giver.getByRole('checkbox', { name: /^选择 / });
    await boxes.nth(1).waitFor({ state: 'detached' });

    await boxes.check();
    await giver.getByRole('button', { name: '转交（1）' }).click();
    await dialog.getByRole('combobox', { name: '转交给' }).click();
    await giver.getByRole('option', { name: colleague.name! }).click();
    await dialog.getByRole('button', { name: '转交同事' }).click();
    await giver.getByText('已转交 1 件。').waitFor();
    await giver.getByRole('tab', { name: '待审 0', exact: true }).waitFor();
    await giver.getByRole('tab', { name: '同事在办 2', exact: true }).click();
    await giver.getByRole('button', { name: /龚晨晨/ }).waitFor();
    await expectAccessible(giver);

    await receiver.goto(`${instance.url}/admin/#/inbox`);
    await receiver.getByRole('tab', { name: '待审 2', exact: true }).waitFor();
    await receiver.getByRole('button', { name: /韦松建/ }).click();
    await receiver.getByText(/转交同事 · 请核对单位公章/).waitFor();
    expect(await findOne('application', { id: second })).toMatchObject({ openedById: colleague.id });
  });

  it('that is decided makes way for the next of the same narrowing, with the focus on it', async () => {
    const { baseB } = instance.house;
    for (const name of ['郝凯松', '郝凯柏']) await named(baseB, name);
    await named(baseB, '王梅');
    const page = await panelOf(await desk(browser), instance, baseB);
    await page.goto(`${instance.url}/admin/#/inbox?queue=waiting&q=hk`);
    await page.getByRole('tab', { name: '待审 2', exact: true }).waitFor();
    await page.getByRole('button', { name: /^郝凯/ }).first().click();
    await page.getByRole('button', { name: '不通过', exact: true }).click();
    await page.getByRole('dialog').getByText('规则判定为符合条件（绿灯），确定不通过吗？').waitFor();
    await page.getByRole('dialog').getByText('在此之前可以撤销').waitFor();
    // What is missing is said in the language of the reader, not of his browser.
    await page.getByRole('dialog').getByRole('button', { name: '不通过' }).click();
    await page.getByRole('dialog').getByText('必填', { exact: true }).waitFor();
    await page.getByRole('dialog').getByLabel('不通过原因').fill('否');
    await page.getByRole('dialog').getByText('至少 2 个字', { exact: true }).waitFor();
    await page.getByRole('dialog').getByLabel('不通过原因').fill('单位信息与申请不符');
    await page.getByRole('dialog').getByRole('button', { name: '不通过' }).click();
    await page.locator('[aria-current=true]:focus', { hasText: '郝凯' }).waitFor();
    await page.getByRole('tab', { name: '待审 1', exact: true }).waitFor();
    expect(page.url()).toContain('q=hk');
    await page.keyboard.press('x');
    await page.getByRole('dialog').getByLabel('不通过原因').fill('单位信息与申请不符');
    await page.getByRole('dialog').getByRole('button', { name: '不通过' }).click();
    await page.getByText('这里没有办件。').waitFor();
    expect(page.url()).toContain('q=hk');
  });
});

describe('An absence', () => {
  it('is entered in the panel, and the inbox of both says so', async () => {
    const { baseC } = instance.house;
    const deputy = await panelOf(await phone(browser), instance, baseC);
    const away = await panelOf(await desk(browser), instance, baseC);
    await away.goto(`${instance.url}/admin/#/absences/create`);
    await away.getByLabel('自').fill(today());
    await away.getByLabel('至').fill(addDays(today(), 3));
    const names = (await find('grant', { unionId: baseC.id })).map(({ accountId }) => accountId);
    const [first] = await find('account', { id: names }, { order: 'loginName' });
    await away.getByRole('combobox', { name: '代办人' }).click();
    await away.getByRole('option', { name: first!.name! }).click();
    await expectAccessible(away);
    await away.getByRole('button', { name: '保存' }).click();
    await away.getByRole('row', { name: new RegExp(first!.name!) }).waitFor();
    await away.goto(`${instance.url}/admin/#/inbox`);
    await away.getByText(`您请假至 ${addDays(today(), 3)}，手上的办件由${first!.name}代办。`).waitFor();
    await expectAccessible(away);
    await deputy.goto(`${instance.url}/admin/#/inbox`);
    await deputy.getByText(/请假至 .*，其手上的办件由您代办/).waitFor();
    await expectAccessible(deputy);
  });
});
