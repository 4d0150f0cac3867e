// 《“扫码入会”六问六答》及详细使用教程: what a worker does on his phone and his union at its desk, on the demo's own unions.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Rows } from '../../../models/rows.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import { mobileAt } from '../../../seeds/synthetic/mobile.ts';
import { tokenFor } from '../../../workflows/unions/joinToken.ts';
import { bind, signIn, type Visitor, visitorOf } from '../../member-ui/visitor.ts';
import { desk, expectAccessible, launchBrowser } from '../../support/browser.ts';
import { openDemo } from '../../support/demo.ts';
import type { Server } from '../../support/instance.ts';
import { openCase, panelOf } from '../../support/walk.ts';
import { chooseDivision } from '../form.ts';

let demo: Server;
let browser: Browser;
let worker: Visitor;
let page: Page;
let province: Rows['union'];
let company: Rows['union'];
const read = async (selector = 'main') => page.textContent(selector);

beforeAll(async () => {
  [demo, browser] = await Promise.all([openDemo(), launchBrowser()]);
  province = (await findOne('union', { name: '江苏省总工会' })) as Rows['union'];
  company = (await findOne('union', { divisionId: '320106', kind: 'base', type: 'enterprise' })) as Rows['union'];
  worker = await visitorOf(browser);
  page = worker.page;
  page.setDefaultTimeout(10_000);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.close();
});

describe('附件2 一、微信扫码入会', () => {
  it('1 扫描全省统一的“扫码入会”专用二维码，进入页面后提示登录', async () => {
    await page.goto(`${demo.url}/join?u=${(await tokenFor(province)).token}`);
    expect(await read()).toMatch(/江苏省总工会[\s\S]*提交后马上成为会员/);
    await page.getByRole('link', { name: '开始办理' }).click();
    expect(await read('h1')).toBe('用手机号登录');
  });

  it('2 第一次使用：输入短信验证码，再补充姓名、证件类型、证件号码', async () => {
    await signIn(worker, demo);
    expect(await read()).toMatch(/姓名[\s\S]*证件号码[\s\S]*其他证件/);
    await bind(worker, '赵测试');
  });

  it('附件1 2 要如实填写，要同意“入会申请书”：办事指南说条件，申请书先阅读再同意', async () => {
    expect(await read()).toMatch(/您符合入会条件/);
    await page.getByRole('link', { name: '下一步' }).click();
    expect(await read()).toMatch(/入会[\s\S]*我自愿/);
    await page.check('#agree');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForSelector('form[data-autosave]');
  });

  it('3.1 选择所在地区（产业）：先设区市，再区县', async () => {
    await chooseDivision(page, /南京市/);
    await chooseDivision(page, /鼓楼区/);
    expect(await page.textContent('form[data-autosave]')).toMatch(/南京市[\s\S]*鼓楼区/);
  });

  it('3.1 热搜索：输入两个文字以上，跳出名称说明地区正确；在别处的说明它属于哪里', async () => {
    await page.check('[name=unitSituation][value=listed]');
    await page.fill('#union-query', '南京医科');
    const university = page.locator('.hit', { hasText: '南京医科大学工会' });
    expect(await university.textContent()).toContain('江苏省教育科技工会');
    await page.fill('#union-query', company.name.slice(0, 4));
    await page.locator('button.hit', { hasText: company.name }).click();
    await page.locator('.chosen', { hasText: company.name }).waitFor();
  });

  it('3.2 完善入会信息：新就业形态劳动者需选择自己的职业；非必填的展开选填', async () => {
    await page.check('[name=employmentType][value=newForm]');
    await page.locator('select[name=occupation]').waitFor();
    await page.fill('[name=unitAddress]', '虚构路1号');
    await page.check('[name=householdType][value=nonAgricultural]');
    await page.getByRole('button', { name: '下一步' }).click();
    expect(await read('.errors')).toMatch(/职业/);
    await page.selectOption('select[name=occupation]', 'courier');
    await page.getByText('更多信息').first().click();
    await page.selectOption('select[name=education]', { label: '大学本科' });
    await expectAccessible(page);
  });

  it('3.2 核对后在线申办：实时成为会员，标明待核实', async () => {
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForURL('**/check?**');
    expect(await read()).toMatch(new RegExp(`${company.name}[\\s\\S]*快递员[\\s\\S]*大学本科`));
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL('**/done');
    expect(await read('h1')).toBe('您已成为工会会员');
    expect(await read('.card')).toMatch(/待核实[\s\S]*32\d{8}/);
  });
});

describe('附件2 二、查看自己会员信息', () => {
  it('1 在“我的”最上方的工会卡看到申请加入的工会名称', async () => {
    await page.goto(`${demo.url}/me`);
    expect(await read('.card')).toContain(company.name);
  });

  it('姓名、身份证号不可修改', async () => {
    await page.goto(`${demo.url}/me/identity`);
    expect(await page.locator('#documentNumber, #name').count()).toBe(0);
  });
});

describe('附件1 六问六答', () => {
  it('4 工会审核：不符合要求的以短信告知，会籍撤回，原因在页面上', async () => {
    const panel = await panelOf(await desk(browser), demo, company);
    await openCase(panel, demo, '赵测试');
    await panel.keyboard.press('x');
    await panel.getByLabel('不通过原因').fill('所填单位与实际不符');
    await panel.getByRole('dialog').getByRole('button', { name: '不通过' }).click();
    await panel.getByRole('dialog').waitFor({ state: 'detached' });
    await panel.context().close();
    expect(await demo.lastMessage(worker.mobile)).toContain('未通过审核，原因和办法请登录查看');
    await page.goto(`${demo.url}/me/applications?tab=rejected`);
    await page.getByText('我要入会').click();
    await page.getByText('所填单位与实际不符').first().waitFor();
  });

  it('5 恶意、刷单的限制再次入会：页面说限制到何时、怎样申诉', async () => {
    const admin = await demo.admin(province);
    const member = await findOne('member', { name: '赵测试' });
    await admin('POST', '/api/sanctions', {
      memberId: member?.id,
      unionId: province.id,
      process: 'join',
      reason: '刷单',
      validTo: '2099-12-31',
      appeal: '向省总工会申诉',
    });
    await page.goto(`${demo.url}/join?union=${company.id}`);
    await page.getByRole('link', { name: '开始办理' }).click();
    expect(await read()).toMatch(/2099[\s\S]*向省总工会申诉[\s\S]*我的会籍/);
  });

  it('5 被限制的在“我的会籍”看到限制到何时、由谁作出，在线申诉，进度在“我的办事”', async () => {
    await page.goto(`${demo.url}/me`);
    expect(await read()).toMatch(/对您的限制[\s\S]*2099年12月31日[\s\S]*江苏省总工会作出，原因：刷单/);
    await page.getByRole('link', { name: '办理申诉' }).click();
    await page.getByText('作出限制的人不参加').waitFor();
    await page.getByRole('link', { name: '下一步，阅读《申诉承诺书》' }).click();
    await page.check('#agree');
    await page.getByRole('button', { name: /^下一步/ }).click();
    await page.getByLabel('申诉理由').fill('订单是本人真实完成的，平台可以作证');
    await expectAccessible(page);
    await page.getByRole('button', { name: /^下一步/ }).click();
    await page.getByText('立即解除对赵测试的限制').waitFor();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL('**/done');
    await page.goto(`${demo.url}/me/applications`);
    await page.getByRole('link', { name: /申诉/ }).waitFor();
  });

  it('6 一直未能操作成功：“帮助与联系”有热线', async () => {
    await page.goto(`${demo.url}/help`);
    expect(await read()).toContain('19951961330');
  });
});

describe('六、工会帮助：集体入会，和当面帮职工办理', () => {
  it('工会贴上名单：不对的行写明第几行，改好后每人一条短信，名单上看得到办到哪一步', async () => {
    const phone = mobileAt(440_001);
    const admin = await panelOf(await desk(browser), demo, company);
    await admin.goto(`${demo.url}/admin/#/unions/${company.id}/show`);
    await admin.getByRole('button', { name: '集体入会' }).click();
    const dialog = admin.getByRole('dialog');
    const lines = dialog.getByLabel('每行一人：姓名 手机号码');
    await lines.fill(`钱测试 ${phone}\n孙测试 138`);
    await dialog.getByRole('button', { name: '集体入会' }).click();
    await dialog.getByText('第2行：手机号码应为11位，现在是3位').waitFor();
    await expectAccessible(admin);
    expect(await lines.inputValue()).toContain(`钱测试 ${phone}`);
    await lines.fill(`钱测试 ${phone}`);
    await dialog.getByRole('button', { name: '集体入会' }).click();
    await admin.getByText('已邀请 1 人').waitFor();
    await admin.getByRole('link', { name: '查看名单' }).click();
    await admin.getByRole('tab', { name: '相关' }).click();
    await admin.getByText('钱**').waitFor();
    await expectAccessible(admin);

    const link = /\/invited\/[\w-]+/.exec(await demo.lastMessage(phone))?.[0];
    const mobile = (await visitorOf(browser)).page;
    await mobile.goto(`${demo.url}${link}`);
    await expectAccessible(mobile);
    await mobile.getByRole('button', { name: '开始入会' }).click();
    await mobile.getByRole('link', { name: '开始办理' }).click();
    expect(await mobile.textContent('h1')).toBe('用手机号登录');
    await admin.reload();
    await admin.getByText('办理中').waitFor();
  });
});
