// 转会, from the member's page to the message that tells him, by what is written on the screen: at a desk and on a phone.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Rows } from '../../models/rows.ts';
import { desk, launchBrowser, phone } from '../support/browser.ts';
import { buildAccount, buildMember, buildUnion } from '../support/build.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { look, signInMember, signInPanel } from '../support/walk.ts';

let instance: Instance;
let browser: Browser;
/** A province without a pack: what is shipped for all is in force. */
let province: Rows['union'];
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  const above = { name: '丁省总工会', kind: 'aboveBase', type: 'district', divisionId: '31' } as const;
  province = await buildUnion(instance.house.root, above);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

const next = (page: Page) => page.getByRole('button', { name: /^下一步/ }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

/** Two unions, and a member of the first. */
async function begun(name: string, state: Rows['member']['state'] = 'active') {
  const from = await buildUnion(province, { name: `${name}原单位工会`, divisionId: '310101' });
  const to = await buildUnion(province, { name: `${name}新单位工会`, divisionId: '310101' });
  const account = await buildAccount({ name });
  const member = await buildMember(account, from, { state });
  return { from, to, account, member };
}

/** From 我的会籍 to the form. */
async function toForm(page: Page): Promise<void> {
  await page.getByRole('link', { name: /转会申请/ }).click();
  await page.getByText('由转入的工会审核').waitFor();
  await look(page);
  await page.getByRole('link', { name: '下一步，阅读《转会承诺书》' }).click();
  await look(page);
  await page.getByLabel('我已阅读并同意以上内容').check();
  await next(page);
  await heading(page, '转会申请表');
}

async function chooseUnion(page: Page, union: Rows['union']): Promise<void> {
  await page.getByLabel('单位或工会名称').fill(union.name);
  await page.getByRole('button', { name: new RegExp(union.name) }).click();
  await page.getByRole('button', { name: '重新选择' }).waitFor();
}

/** The member's page of the case. */
async function openMine(page: Page): Promise<void> {
  await page.goto(`${instance.url}/me/applications`);
  await page.getByRole('link', { name: /转会申请/ }).click();
  await page.getByRole('heading', { name: '办理进度' }).waitFor();
}

async function openCase(page: Page, name: string): Promise<void> {
  await page.goto(`${instance.url}/admin/#/inbox`);
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await page.getByText('将会发生').first().waitFor();
}

describe.each([
  ['手机', phone, '孟行舟'],
  ['电脑', desk, '季望山'],
])('在%s上转会', (_, contextOf: (browser: Browser) => Promise<BrowserContext>, name) => {
  let world: Awaited<ReturnType<typeof begun>>;
  let me: Page;
  let left: Page;
  let receiving: Page;
  beforeAll(async () => {
    world = await begun(name);
    me = await signInMember(await contextOf(browser), instance, world.account.phone);
    left = await signInPanel(await contextOf(browser), instance, world.from);
    receiving = await signInPanel(await contextOf(browser), instance, world.to);
  }, 60_000);

  it('一、在“我的会籍”找到转会申请，读须知，同意承诺书', async () => {
    await look(me);
    await toForm(me);
    await look(me);
  });

  it('二、每种事由要填的不一样；在册会员不能选“保留会籍后重新就业”', async () => {
    await me.getByLabel('工作地区变动').check();
    for (const place of ['上海市', '市辖区', '黄浦区'])
      await me.getByRole('combobox').filter({ hasText: place }).selectOption({ label: place });
    await me.getByText('已选：上海市 › 市辖区 › 黄浦区').waitFor();
    await look(me);
    await next(me);
    await me.getByText(`转到${province.name}`).waitFor();
    await look(me);
    await me.getByRole('link', { name: '返回修改' }).click();
    await me.getByLabel('保留会籍后重新就业').check();
    await me.getByLabel('重新就业日期').waitFor();
    await look(me);
    await next(me);
    await me.getByText('“保留会籍后重新就业”只能在保留会籍时办理，现在是在册').first().waitFor();
    await look(me);
    await me.getByLabel('换了工作单位').check();
    await me.getByLabel('重新就业日期').waitFor({ state: 'detached' });
    await next(me);
    await me.getByRole('link', { name: /要填写转入的工会/ }).waitFor();
    await look(me);
  });

  it('三、查找转入的工会，核对填写内容，看清接下来会怎样', async () => {
    await chooseUnion(me, world.to);
    await me.getByLabel('新单位名称').fill('虚构海岸电子有限公司');
    await next(me);
    await heading(me, '核对填写内容');
    await me.getByText('提交后由工会审核，最迟15个工作日内答复。').waitFor();
    await me.getByText(`会籍从${world.from.name}转到${world.to.name}，会员编号${world.member.number}不变`).waitFor();
    await look(me);
  });

  it('四、提交以后等待审核；“我的会籍”里标明正在办理', async () => {
    await me.getByRole('button', { name: '提交申请' }).click();
    await heading(me, '已提交，等待审核');
    await look(me);
    await me.getByRole('link', { name: '我的会籍' }).click();
    await me.getByText('正在办理，查看进度').waitFor();
    await openMine(me);
    await me.getByText(`等待审核：${world.to.name}`).waitFor();
    await look(me);
  });

  it('五、转出的工会看得到、不用它审核；转入的工会退回修改', async () => {
    await left.goto(`${instance.url}/admin/#/inbox`);
    await left.getByText('待审办件已全部办完。').waitFor();
    await look(left);
    await left.goto(`${instance.url}/admin/#/applications`);
    await left.getByText('转会申请').first().waitFor();
    await look(left);
    await openCase(receiving, name);
    await look(receiving);
    await receiving.getByRole('button', { name: '退回修改' }).click();
    await receiving.getByLabel('原因').first().fill('请写明新单位的全称');
    await look(receiving);
    await receiving.getByRole('dialog').getByRole('button', { name: '退回修改' }).click();
    await receiving.getByText('退回修改：已完成').waitFor();
  });

  it('六、本人收到短信，按意见修改后重新提交', async () => {
    expect(await instance.lastMessage(world.account.phone)).toContain('需要补充，请登录修改后重新提交');
    await openMine(me);
    await me.getByText('请写明新单位的全称').first().waitFor();
    await look(me);
    await me.getByRole('link', { name: '修改后重新提交' }).click();
    await heading(me, '转会申请表');
    await look(me);
    await me.getByLabel('新单位名称').fill('虚构海岸电子（思明）有限公司');
    await next(me);
    await me.getByRole('button', { name: '提交申请' }).click();
    await heading(me, '已提交，等待审核');
  });

  it('七、审核以前可以撤回；撤回后接着填写，再次提交', async () => {
    await openMine(me);
    await me.getByText('撤回申请').click();
    await me.getByText('工会开始审核前可以撤回').first().waitFor();
    await look(me);
    await me.getByRole('button', { name: '确定撤回' }).click();
    await me.getByText('申请已撤回，修改后可以重新提交。').waitFor();
    await look(me);
    await me.getByRole('link', { name: '修改后重新提交' }).click();
    await next(me);
    await me.getByRole('button', { name: '提交申请' }).click();
    await heading(me, '已提交，等待审核');
  });

  it('八、转入的工会批量通过绿灯，可以撤销，再看清将会发生什么后通过', async () => {
    await receiving.goto(`${instance.url}/admin/#/inbox?queue=green`);
    await receiving.getByLabel('选择本页绿灯').check();
    await receiving.getByRole('button', { name: '批量通过（1）' }).click();
    await receiving.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await receiving.getByText('已通过 1 件。').waitFor();
    await receiving.getByText('确定吗').waitFor({ state: 'detached' });
    await look(receiving);
    await receiving.getByRole('dialog').getByRole('button', { name: '全部撤销' }).click();
    await receiving.getByText('已撤销 1 件。').waitFor();
    await openCase(receiving, name);
    await receiving.getByText(`会籍从${world.from.name}转到${world.to.name}`).first().waitFor();
    await receiving.getByRole('button', { name: '通过', exact: true }).click();
    await receiving.getByText('通过：已完成').waitFor();
    await look(receiving);
  });

  it('九、本人收到消息；会籍已在新的工会，会员编号不变', async () => {
    expect(await instance.lastMessage(world.account.phone)).toContain(`会籍已转到${world.to.name}`);
    await me.goto(`${instance.url}/me`);
    await me.getByText(`会员编号 ${world.member.number}`).waitFor();
    await me.getByText(world.to.name).first().waitFor();
    await look(me);
    await receiving.goto(`${instance.url}/admin/#/members`);
    await receiving.getByText(name).first().waitFor();
    await look(receiving);
  });

  it('十、保留会籍的会员重新就业：会籍恢复为在册，转到新的工会', async () => {
    const { from, to, account } = await begun(`${name}之友`, 'retained');
    const page = await signInMember(await contextOf(browser), instance, account.phone);
    await toForm(page);
    await page.getByLabel('保留会籍后重新就业').check();
    await page.getByLabel('重新就业日期').fill('2026-11-02');
    await chooseUnion(page, to);
    await page.getByLabel('新单位名称').fill('虚构海岸电子有限公司');
    await next(page);
    await page.getByText(`会籍从${from.name}转到${to.name}`).waitFor();
    await page.getByText('会籍由保留会籍恢复为在册').waitFor();
    await look(page);
  });
});
