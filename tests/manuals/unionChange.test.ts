// 工会信息变更, from the union's page to the name that holds, by what is written on the screen: at a desk and on a phone.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Rows } from '../../models/rows.ts';
import { desk, launchBrowser, phone } from '../support/browser.ts';
import { buildUnion } from '../support/build.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { look, signInPanel } from '../support/walk.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

async function decide(page: Page, action: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.getByRole('dialog').getByLabel(/原因/).first().fill(reason);
  await look(page);
  await page.getByRole('dialog').getByRole('button', { name: action }).click();
  await page.getByText(`${action}：已完成`).waitFor();
}

describe.each([
  ['手机', phone, '临江酒店'],
  ['电脑', desk, '望岳酒店'],
])('在%s上变更工会信息', (_, contextOf: (browser: Browser) => Promise<BrowserContext>, name) => {
  let union: Rows['union'];
  let own: Page;
  let above: Page;
  beforeAll(async () => {
    union = await buildUnion(instance.house.districtA, { name: `${name}工会` });
    own = await signInPanel(await contextOf(browser), instance, union);
    above = await signInPanel(await contextOf(browser), instance, instance.house.districtA);
  }, 60_000);

  const openUnion = async (link: RegExp) => {
    await own.goto(`${instance.url}/admin/#/unions`);
    await own.getByText(`${name}工会`, { exact: true }).first().click();
    await own.getByRole('link', { name: link }).click();
  };
  const openCase = async () => {
    await above.goto(`${instance.url}/admin/#/inbox`);
    await above.reload();
    await above
      .getByRole('button', { name: new RegExp(`${name}工会`) })
      .first()
      .click();
    await above.getByText('将会发生').first().waitFor();
  };
  const submit = async () => {
    await own.getByRole('button', { name: '下一步：核对' }).click();
    await own.getByText('将会发生').first().waitFor();
    await look(own);
    await own.getByRole('button', { name: '提交', exact: true }).click();
    await own.getByText('此件不在您的审核权限内').waitFor();
  };

  it('一、从工会的页面开始，填写新名称、值班电话和变更说明', async () => {
    await openUnion(/^工会信息变更$/);
    await own.getByText('由上级工会审核').first().waitFor();
    await look(own);
    await own.getByLabel('工会名称').fill(`${name}大厦工会`);
    await own.getByLabel('值班电话').fill('025-83000001');
    await own.getByLabel('变更说明').fill('单位更名');
    await submit();
    await look(own);
  });

  it('二、审核开始前可以撤回，修改后重新提交', async () => {
    await own.getByRole('button', { name: '撤回' }).click();
    await own.getByText('审核开始前可以撤回').waitFor();
    await own.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await own.getByRole('link', { name: '修改后重新提交' }).click();
    await own.getByLabel('变更说明').fill('单位更名，见苏工发〔2026〕2号');
    expect(await own.getByLabel('工会名称').inputValue()).toBe(`${name}大厦工会`);
    await submit();
  });

  it('三、上级工会看到将会发生什么，退回修改', async () => {
    await openCase();
    await above.getByText(`工会名称由“${name}工会”改为“${name}大厦工会”`).first().waitFor();
    await look(above);
    await decide(above, '退回修改', '请填写新的值班电话启用日期');
  });

  it('四、工会看到退回原因，修改后重新提交', async () => {
    await openUnion(/^工会信息变更（办件退回）$/);
    await own.getByText('请填写新的值班电话启用日期').first().waitFor();
    await look(own);
    await own.getByRole('link', { name: '修改后重新提交' }).click();
    await own.getByLabel('变更说明').fill('单位更名，见苏工发〔2026〕2号；电话自12月1日启用');
    await submit();
  });

  it('五、上级工会通过，新名称生效，原名称记入曾用名', async () => {
    await openCase();
    await above.getByText('电话自12月1日启用').first().waitFor();
    await above.getByRole('button', { name: '通过', exact: true }).click();
    await above.getByRole('dialog').getByRole('button', { name: '通过' }).click();
    await above.getByText('通过：已完成').waitFor();
    await own.goto(`${instance.url}/admin/#/unions`);
    await own.getByText(`${name}大厦工会`, { exact: true }).first().click();
    await own.getByText('025-83000001').first().waitFor();
    await own.getByText(`${name}工会`, { exact: true }).first().waitFor();
    await look(own);
  });

  it('六、再次变更未通过的，信息不变', async () => {
    await own.getByRole('link', { name: '工会信息变更' }).click();
    await own.getByLabel('工会名称').fill(`${name}广场工会`);
    await own.getByLabel('变更说明').fill('拟更名');
    await submit();
    await above.goto(`${instance.url}/admin/#/inbox`);
    await above.reload();
    await above
      .getByRole('button', { name: new RegExp(`${name}大厦工会`) })
      .first()
      .click();
    await decide(above, '不通过', '没有更名的批准文件');
    await own.reload();
    await own.getByText('没有更名的批准文件').first().waitFor();
    await look(own);
  });
});
