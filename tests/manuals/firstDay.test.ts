// The first day of a real instance, as an operator and the first people live it, up to a first grant, a first rule and a first member.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generate as totpNow } from 'otplib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fillRest, submitForm, visitorOf, walkToForm } from '../member-ui/visitor.ts';
import { goodPassword, newResidentId } from '../support/access.ts';
import { desk, expectAccessible, launchBrowser, phone } from '../support/browser.ts';
import { type Production, startProduction } from '../support/production.ts';

let browser: Browser;
let instance: Production;
/** The panel of the administrator of the province. */
let province: Page;
const ofOthers = { ignoreHTTPSErrors: true };

beforeAll(async () => {
  [instance, browser] = await Promise.all([startProduction(), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await instance.stop();
}, 30_000);

test('the link is on the terminal and in a file for the operator alone, and in no line of the log', () => {
  const file = join(instance.folder, 'first-visit');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const token = readFileSync(file, 'utf8').trim().split('/').at(-1) as string;
  const logged = instance
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(logged.join('\n')).not.toContain(token);
  expect(instance.said()).toContain(token);
});

test('how it is doing is for those who watch over it: others learn that it is ready, and no number', async () => {
  const { request } = await browser.newContext(ofOthers);
  const ask = (path: string, headers = {}) => request.get(`${instance.url}${path}`, { headers });
  const token = { Authorization: `Bearer ${instance.operationsToken}` };
  expect((await ask('/metrics')).status()).toBe(401);
  expect((await ask('/metrics', { Authorization: 'Bearer of-nobody' })).status()).toBe(401);
  expect(await (await ask('/metrics', token)).text()).toContain('process_cpu');
  expect(await (await ask('/readyz')).json()).toEqual({ ready: true, checks: [] });
  expect((await (await ask('/readyz', token)).json()).checks.length).toBeGreaterThan(2);
});

test('the page lays down the union and invites everybody, once', async () => {
  const page = await (await phone(browser, ofOthers)).newPage();
  const link = readFileSync(join(instance.folder, 'first-visit'), 'utf8').trim();
  await page.goto(link);
  await expectAccessible(page);
  await page.getByRole('button', { name: '完成安装并发送邀请' }).click();
  await page.getByText('请选择省级行政区划').first().waitFor();
  await page.getByLabel('省级行政区划').selectOption({ label: '江苏省' });
  for (const [index, name] of ['甲', '乙', '丙', '丁', '戊', '己', '庚'].entries()) {
    const post = page.locator('fieldset').nth(index);
    await post.getByLabel('姓名').fill(`人员${name}`);
    if (name === '庚') await post.getByLabel('电子邮箱').fill('geng@example.org');
    else await post.getByLabel('手机号码').fill(`1390000000${index}`);
  }
  await page.getByRole('button', { name: '完成安装并发送邀请' }).click();
  await page.getByText('已建立江苏省总工会，并向7人发送了邀请').waitFor();
  await page.goto(link);
  await page.getByText('这个安装链接已失效').first().waitFor();
  await instance.eventually(() => instance.inbox.length === 7);
  expect(instance.inbox.map(({ to }) => to).sort()).toEqual([
    ...Array.from({ length: 6 }, (_, index) => `1390000000${index}`),
    'geng@example.org',
  ]);
}, 60_000);

test('the administrator of the province accepts by mail, sets up his second factor, and is in', async () => {
  await accept('geng@example.org', '人员庚');
  const context = await desk(browser, ofOthers);
  province = await signIn(context, 'geng@example.org');
  await province.getByText('待审').first().waitFor();
}, 60_000);

test('a grant: the system administrator makes an account, one security administrator proposes, the other confirms', async () => {
  const system = await begin(0);
  await open(system, 'accounts/create');
  await system.getByLabel('姓名').fill('人员辛');
  await system.getByLabel('手机号码').fill('13900000007');
  await choose(system, '所属工会', '江苏省总工会');
  await save(system);
  const first = await begin(2);
  await open(first, 'grants/create');
  await choose(first, '账号', '人员辛');
  await choose(first, '管理范围', '江苏省总工会');
  await pick(first, '角色', '工会操作员');
  await first.getByLabel('事由').fill('负责办理会籍业务');
  await save(first);
  const second = await begin(3);
  await open(second, 'grants');
  await second.getByRole('row').getByText('待确认', { exact: true }).click();
  await press(second, '确认授权');
  await second.getByRole('dialog').getByRole('button', { name: '确认授权' }).click();
  await second.getByText('有效', { exact: true }).first().waitFor();
  await accept('13900000007', '人员辛');
  const operator = await signIn(await desk(browser, ofOthers), '13900000007');
  await operator.getByText('审核收件箱').first().waitFor();
}, 120_000);

test('a rule: the editor writes it, the publisher publishes it, and it is in force', async () => {
  const editor = await begin(4);
  await open(editor, 'documents/create');
  await pick(editor, '类型', '文本');
  await editor.getByLabel('代码').fill('home.welcome');
  await editor.getByLabel('名称').fill('第一天');
  await choose(editor, '适用范围', '江苏省总工会');
  await editor.getByLabel('内容').fill(JSON.stringify({ body: '江苏的工会欢迎您。' }));
  await save(editor);
  const publisher = await begin(5);
  await open(publisher, 'documents');
  await publisher.getByRole('button', { name: '草稿', exact: true }).click();
  await publisher.getByText('第一天').first().click();
  await press(publisher, '发布');
  await publisher.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await publisher.getByText('现行').first().waitFor();
}, 90_000);

test('a member: the administrator founds a union, and somebody joins it on his phone', async () => {
  const admin = province;
  await open(admin, 'unions/create');
  await admin.getByLabel('工会名称').fill('晨光机械有限公司工会');
  await choose(admin, '上级工会', '江苏省总工会');
  await admin.getByLabel('有，领导下级工会').check();
  await pick(admin, '属于哪一类', '系统工会');
  await admin.getByText('不直接挂接会员', { exact: false }).waitFor();
  await pick(admin, '属于哪一类', '工联会');
  await admin.getByLabel('是，会员可以直接挂在本级').waitFor();
  await admin.getByLabel('没有，直接面对职工').check();
  await pick(admin, '属于哪一类', '企业');
  await admin.getByText('可以直接挂接会员：基层工会直接面对职工').waitFor();
  await save(admin);
  const visitor = await visitorOf(browser, ofOthers);
  await walkToForm(visitor, instance, '/join?division=320106');
  await visitor.page.check('[name=unitSituation][value=listed]');
  await visitor.page.fill('#union-query', '晨光机械');
  await visitor.page.locator('button.hit', { hasText: '晨光机械' }).click();
  await visitor.page.waitForSelector('.chosen');
  await fillRest(visitor);
  await submitForm(visitor);
  expect(await visitor.page.textContent('h1')).toBe('您已成为工会会员');
  await open(province, 'members');
  await province.getByText('王测试').first().waitFor();
}, 90_000);

/** Accepts the invitation of a post, and signs in to the panel. */
async function begin(post: number): Promise<Page> {
  await accept(`1390000000${post}`, `人员${'甲乙丙丁戊己'[post]}`);
  return signIn(await desk(browser, ofOthers), `1390000000${post}`);
}

const open = (page: Page, place: string) => page.goto(`${instance.url}/admin/#/${place}`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** One of many, looked for by its name. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(name);
  await page.getByRole('option', { name }).first().click();
}

async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name, exact: true }).click();
}

async function save(page: Page): Promise<void> {
  await press(page, '保存');
  await page.waitForURL((url) => !url.hash.endsWith('/create'));
}

async function accept(to: string, name: string): Promise<void> {
  const link = instance.inbox
    .findLast((message) => message.to === to)
    ?.text.match(/https:\/\/\S+?\/i\/[\w-]+/)?.[0] as string;
  const page = await (await phone(browser, ofOthers)).newPage();
  await page.goto(link);
  await page.getByLabel('证件号码').fill(newResidentId());
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('登录密码').fill(goodPassword);
  await page.getByRole('button', { name: '完成' }).click();
  await page.getByText('账号已启用').first().waitFor();
  await page.context().close();
}

/** Into the panel, with a second factor set up on the way. */
async function signIn(context: BrowserContext, loginName: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const post = (path: string, data: object) =>
    context.request.post(`${instance.url}${path}`, { data, headers: { Origin: instance.url } });
  expect((await post('/api/session', { loginName, password: goodPassword })).status()).toBe(200);
  const { secret } = (await (await post('/api/session/totp', {})).json()) as { secret: string };
  expect((await post('/api/session/totp/confirm', { totp: await totpNow({ secret }) })).status()).toBe(200);
  await page.goto(`${instance.url}/admin/`);
  return page;
}
