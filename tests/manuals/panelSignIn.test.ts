// Signing in to the panel without a password, and learning that the page is older than the server.
import type { Browser } from 'playwright-core';
import { today } from '../../workflows/today.ts';
import { desk, launchBrowser, phone } from '../support/browser.ts';
import { buildAccount, buildAdmin, buildMember, reread } from '../support/build.ts';
import { type Instance, openInstance } from '../support/instance.ts';
import { look, panelOf } from '../support/walk.ts';

let instance: Instance;
let browser: Browser;
beforeAll(async () => {
  [instance, browser] = await Promise.all([openInstance(), launchBrowser()]);
  // So many codes from one network that the next one is sent to people only.
  for (let n = 0; n < 5; n += 1)
    await instance.visitor('POST', '/api/public/codes', { phone: `1380000${1000 + n}`, purpose: 'signIn' });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await instance.close();
});

it('登录页面不超过 60 KB，登录后到看板全部画出不超过 500 KB', async () => {
  // A chart is drawn only of something.
  await buildMember(await buildAccount(), instance.house.baseA, { joinedOn: today() });
  const { loginName, password } = await instance.admin(instance.house.baseA);
  const page = await (await desk(browser)).newPage();
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(`${instance.url}/admin/`);
  await page.getByLabel('登录名').fill(loginName);
  expect(bytes).toBeGreaterThan(2_000);
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
  await page.getByLabel('密码').first().fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('region', { name: '每日新增会员' }).getByRole('link').last().waitFor();
  await page.waitForLoadState('networkidle');
  expect(bytes).toBeLessThanOrEqual(500 * 1024);
});

it('服务器一时出错，说明原因，可以刷新，不会被退出登录', async () => {
  const page = await panelOf(await desk(browser), instance, instance.house.baseA);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const failing = { status: 500, contentType: 'application/problem+json', body: '{"title":"服务器出错"}' };
  await page.route('**/api/meta', (route) => route.fulfill(failing));
  await page.goto(`${instance.url}/admin/`);
  await page.getByRole('alert').getByText('服务器出错').waitFor();
  await look(page);
  expect(asked).not.toContain('DELETE /api/session');
  await page.unroute('**/api/meta');
  await page.getByRole('button', { name: '刷新页面' }).click();
  await page.getByRole('heading', { name: '每日提交办件' }).waitFor();
});

it.each([
  ['手机', phone],
  ['电脑', desk],
])('用短信验证码登录（%s），浏览器自己完成人机验证', async (_, contextOf) => {
  const { phone: own } = await reread('account', (await buildAdmin(instance.house.baseA)).accountId);
  const page = await (await contextOf(browser)).newPage();
  await page.goto(`${instance.url}/admin/`);
  await page.getByRole('button', { name: '改用短信验证码' }).click();
  await page.getByLabel('手机号码').fill(String(own));
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByText('验证码已发送').waitFor();
  await look(page);
  const code = /\d{6}/.exec(await instance.lastMessage(String(own)))?.[0] ?? '';
  await page.getByLabel('短信验证码').fill(code === '000000' ? '000001' : '000000');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText(/^验证码不正确或已失效，请核对最近一条短信，或重新获取$/).waitFor();
  await look(page);
  await page.getByLabel('短信验证码').fill(code);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '每日提交办件' }).waitFor();
});

it('忘记密码的，用短信验证码登录后在后台设新密码，页面写明要求', async () => {
  const { phone: own } = await reread('account', (await buildAdmin(instance.house.baseA)).accountId);
  const page = await (await desk(browser)).newPage();
  await page.goto(`${instance.url}/admin/`);
  await page.getByRole('button', { name: '改用短信验证码' }).click();
  await page.getByLabel('手机号码').fill(String(own));
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByText('验证码已发送').waitFor();
  await page.getByLabel('短信验证码').fill(/\d{6}/.exec(await instance.lastMessage(String(own)))?.[0] ?? '');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '每日提交办件' }).waitFor();
  await page.goto(`${instance.url}/admin/#/password`);
  await page.getByText('不含本人姓名').waitFor();
  const type = async (password: string, again = password) => {
    await page.getByLabel(/^新密码/).fill(password);
    await page.getByLabel('再输一次新密码').fill(again);
    await page.getByRole('button', { name: '修改密码' }).click();
  };
  await type('Harbour-Spring-72', 'Harbour-Spring-73');
  await page.getByText('两次输入的新密码不一样').waitFor();
  await type('short');
  await page
    .getByText(/至.*位/)
    .last()
    .waitFor();
  await look(page);
  await type('Harbour-Spring-72');
  await page.getByText('密码已修改').waitFor();
  const answer = await instance.visitor('POST', '/api/session', {
    loginName: String(own),
    password: 'Harbour-Spring-72',
  });
  expect(answer.status).toBe(200);
});

it('页面打开以后系统更新了，会提示刷新；刷新后不再提示', async () => {
  const page = await (await desk(browser)).newPage();
  await page.goto(`${instance.url}/admin/`);
  let release = '';
  await page.route('**/api/session', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'x-panel-release': release } });
  });
  const signIn = async () => {
    await page.getByLabel('登录名').fill('nobody');
    await page.getByLabel('密码').first().fill('wrong-password-1');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('账号或密码不正确').first().waitFor();
  };
  await signIn();
  expect(await page.getByText('系统已经更新').count()).toBe(0);
  release = 'another';
  const { loginName, password } = await instance.admin(instance.house.baseA);
  await page.getByLabel('登录名').fill(loginName);
  await page.getByLabel('密码').first().fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('系统已经更新').waitFor();
  await look(page);
  await page.unroute('**/api/session');
  await page.getByRole('button', { name: '刷新页面' }).click();
  await page.getByRole('heading', { name: '每日提交办件' }).waitFor();
  expect(await page.getByText('系统已经更新').count()).toBe(0);
});
