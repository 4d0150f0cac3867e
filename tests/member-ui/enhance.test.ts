import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { find } from '../../models/store/sql/find.ts';
import { query } from '../../models/store/sql/sql.ts';
import { seedDivisions } from '../../seeds/reference/seedDivisions.ts';
import { passMinute } from '../support/access.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { fillRest, signIn, type Visitor, visitorOf, walkToForm } from './visitor.ts';

let instance: Instance;
let browser: Browser;
let visitor: Visitor;
let other: Page;
const posts: string[] = [];
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  await seedDivisions();
  visitor = await visitorOf(browser);
  visitor.page.on('request', (request) => request.method() === 'POST' && posts.push(request.postData() ?? ''));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

const draft = async () => (await find('application', { state: 'draft' }))[0];

describe('with JavaScript on', () => {
  it('the draft is kept from the first field, without a button', async () => {
    const { page } = visitor;
    await walkToForm(visitor, instance, '/join?division=320106');
    expect(await draft()).toBeUndefined();
    await page.fill('[name=unitAddress]', '虚构路7号');
    await page.getByText('已自动暂存').waitFor();
    expect((await draft())?.data).toMatchObject({ unitAddress: '虚构路7号', division: '320106' });
  });

  it('a choice opens its fields without loading the page anew, and what was typed stays', async () => {
    const { page } = visitor;
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    await page.check('[name=unitSituation][value=listed]');
    await page.waitForSelector('#union-query');
    expect(await page.inputValue('[name=unitAddress]')).toBe('虚构路7号');
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
  });

  it('what is chosen and typed while an answer is under way stays, and what was unfolded stays so', async () => {
    const { page } = visitor;
    await page.check('[name=householdType][value=agricultural]');
    await page.locator('details.more:not(.faq) > summary').click();
    const slow = async (route: Route) => {
      await setTimeout(300);
      await route.continue();
    };
    await page.route('**/form?*', slow);
    const answered = page.waitForResponse((response) => response.url().includes('/form?') && response.ok());
    await page.check('[name=employmentType][value=newForm]');
    await page.check('[name=householdType][value=nonAgricultural]');
    await page.selectOption('select[name=education]', { index: 2 });
    await page.fill('[name=email]', 'somebody@example.invalid');
    await answered;
    await page.locator('select[name=occupation]').waitFor();
    await page.unroute('**/form?*', slow);
    expect(await page.isChecked('[name=householdType][value=nonAgricultural]')).toBe(true);
    expect(await page.inputValue('select[name=education]')).not.toBe('');
    expect(await page.inputValue('[name=email]')).toBe('somebody@example.invalid');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
  });

  it('regions open level by level', async () => {
    const { page } = visitor;
    await page.selectOption('select[name="division.0"]', '3202');
    await page.locator('select[name="division.1"] option', { hasText: '锡山区' }).waitFor({ state: 'attached' });
    await page.selectOption('select[name="division.0"]', '3201');
    await page.locator('select[name="division.1"] option', { hasText: '鼓楼区' }).waitFor({ state: 'attached' });
    await page.selectOption('select[name="division.1"]', '320106');
  });

  it('the search answers as one types, from two characters, and one tap chooses', async () => {
    const { page } = visitor;
    await page.fill('#union-query', '晨');
    await page.getByText('请输入两个以上文字').waitFor();
    await page.fill('#union-query', '晨光');
    await page.locator('button.hit', { hasText: '甲区晨光物流' }).click();
    await page.waitForSelector('.chosen');
    await expect(page.textContent('.chosen__name')).resolves.toBe(instance.house.baseA.name);
  });

  it('what another device has answered meanwhile is not put back', async () => {
    const { page, context } = visitor;
    const desk = await context.newPage();
    await desk.goto(page.url());
    await desk.fill('[name=unitAddress]', '虚构路8号');
    await desk.getByText('已自动暂存').waitFor();
    const saved = page.waitForResponse((response) => response.status() === 204);
    await page.fill('[name=email]', 'else@example.invalid');
    await saved;
    expect((await draft())?.data).toMatchObject({ unitAddress: '虚构路8号', email: 'else@example.invalid' });
    await desk.close();
  });

  it('is told that nothing was saved when the sign-in has ended, and finds it again after signing in', async () => {
    const { page, context } = visitor;
    await context.clearCookies();
    await page.fill('[name=unitAddress]', '虚构路9号');
    await page.getByText('登录已失效，没有存上').waitFor();
    expect((await draft())?.data.unitAddress).toBe('虚构路8号');
    await page.getByRole('link', { name: '去登录' }).click();
    await passMinute();
    const isGone = (route: Route) => (route.request().method() === 'POST' ? route.abort() : route.continue());
    await page.route('**/form?*', isGone);
    await signIn(visitor, instance);
    await page.getByText('暂时没有存上').waitFor();
    await page.unroute('**/form?*', isGone);
    await page.reload();
    await page.getByText('已找回上次没有存上的内容').waitFor();
    expect(await page.inputValue('[name=unitAddress]')).toBe('虚构路9号');
    expect((await draft())?.data).toMatchObject({ unitAddress: '虚构路9号', email: 'else@example.invalid' });
  });

  it('a phone not confirmed for ten minutes is confirmed by a code before submitting', async () => {
    const { page, mobile } = visitor;
    await fillRest(visitor);
    await page.getByText('已自动暂存').waitFor();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForURL('**/check?**');
    other = await visitor.context.newPage();
    await other.goto(
      await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href*="/form?"]')?.href ?? ''),
    );
    await query(
      `UPDATE sessions SET sess = jsonb_set(sess::jsonb, '{phoneConfirmedAt}', '"2020-01-01T00:00:00Z"')::json`,
      [],
    );
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.locator('#code-error', { hasText: '请先用短信验证码确认手机号码' }).waitFor();
    await passMinute();
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.waitForURL('**#code');
    const code = /\d{6}/.exec(await instance.lastMessage(mobile))?.[0] ?? '';
    await page.fill('#code', code);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL('**/done');
    expect(await page.textContent('.card')).toContain('待核实');
  });

  it('a page left open elsewhere says that the case was handed in, not that it was saved', async () => {
    await other.fill('[name=unitAddress]', '虚构路10号');
    await other.getByText('这件申请已经在别处提交，这里填写的没有存上').waitFor();
    expect(await other.getByText('已自动暂存').count()).toBe(0);
    await other.close();
  });

  it('nothing personal was ever in an address', async () => {
    expect(posts.length).toBeGreaterThan(5);
    const { page, mobile } = visitor;
    await page.goto(`${instance.url}/me`);
    const links = await page.$$eval('a, form', (all) =>
      all.map((each) => each.getAttribute('href') ?? each.getAttribute('action') ?? ''),
    );
    expect(links.filter((link) => link.includes(mobile) || /\d{17}[\dX]|%E7%8E%8B/.test(link))).toEqual([]);
  });
});
