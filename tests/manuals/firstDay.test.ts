// The first day of a real instance, as an operator and the first people live it: production settings, a proxy that ends TLS before
// it, invitations by a gateway for text messages and by mail.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate as totpNow } from 'otplib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { generate } from 'selfsigned';
import { SMTPServer } from 'smtp-server';
import { goodPassword, newResidentId } from '../support/access.ts';
import { desk, expectAccessible, launchBrowser, phone } from '../support/browser.ts';
import { emptyDatabase, type TestDatabase } from '../support/database.ts';
import { freePort } from '../support/freePort.ts';

const root = new URL('../..', import.meta.url).pathname;
const inbox: { to: string; text: string }[] = [];
let folder: string;
let database: TestDatabase;
let browser: Browser;
let origin: string;
let app: ChildProcess;
let said = '';
const servers: { close(): unknown }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiji-first-day-'));
  [database, browser] = await Promise.all([emptyDatabase(), launchBrowser()]);
  const gateway = await listening(
    createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        const { to, text } = JSON.parse(body) as { to: string; text: string };
        inbox.push({ to, text });
        response.end(JSON.stringify({ id: 'sent' }));
      });
    }),
  );
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk) => (text += chunk));
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo) inbox.push({ to: address, text: decoded(text) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
  servers.push(mail);
  const inner = await freePort();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const proxy = await listening(
    createTlsServer({ key, cert }, (request, response) => {
      const headers = { ...request.headers, 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': 'https' };
      const { method, url } = request;
      const onward = forward({ host: '127.0.0.1', port: inner, method, path: url, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.writeHead(502).end());
      request.pipe(onward);
    }),
  );
  origin = `https://localhost:${proxy}`;
  const secret = () => randomBytes(32).toString('base64');
  app = spawn(process.execPath, ['prepare.mjs', 'start'], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      ...{ NODE_ENV: 'production', DEMO: '0', DATA_DIR: folder, DATABASE_URL: database.url, LOG_LEVEL: 'info' },
      ...{ PORT: String(inner), HOST: '127.0.0.1', ORIGIN: origin, TRUST_PROXY: '1' },
      ...{ SMS_TRANSPORT: 'http', SMS_HTTP_URL: `http://127.0.0.1:${gateway}/`, SMS_HTTP_SECRET: secret() },
      SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
      ...{ SESSION_SECRET: secret(), HASH_KEY: secret(), QR_SECRET: secret(), OPERATIONS_TOKEN: secret() },
      ...{ FIELD_KEYS: `k1:${secret()}`, CARD_KEYS: `c1:${secret()}` },
    },
  });
  for (const stream of [app.stdout, app.stderr]) stream?.on('data', (chunk) => (said += chunk));
  await eventually(() => said.includes('/first-visit/'), 90_000);
}, 120_000);

afterAll(async () => {
  const ended = new Promise((resolve) => app.once('exit', resolve));
  app.kill('SIGINT');
  await ended;
  await browser.close();
  for (const server of servers) server.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

test('the link is on the terminal and in a file for the operator alone, and in no line of the log', () => {
  const file = join(folder, 'first-visit');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const token = readFileSync(file, 'utf8').trim().split('/').at(-1) as string;
  const logged = said.split('\n').filter((line) => line.startsWith('{'));
  expect(logged.join('\n')).not.toContain(token);
  expect(said).toContain(token);
});

test('the page lays down the union and invites everybody, once', async () => {
  const page = await (await phone(browser, { ignoreHTTPSErrors: true })).newPage();
  const link = readFileSync(join(folder, 'first-visit'), 'utf8').trim();
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
  await eventually(() => inbox.length === 7);
  expect(inbox.map(({ to }) => to).sort()).toEqual([
    ...Array.from({ length: 6 }, (_, index) => `1390000000${index}`),
    'geng@example.org',
  ]);
}, 60_000);

test('the administrator of the province accepts by mail, sets up his second factor, and is in', async () => {
  await accept('geng@example.org', '人员庚');
  const context = await desk(browser, { ignoreHTTPSErrors: true });
  const page = await signIn(context, 'geng@example.org');
  await page.getByText('待审').first().waitFor();
}, 60_000);

async function accept(to: string, name: string): Promise<void> {
  const link = inbox.findLast((message) => message.to === to)?.text.match(/https:\/\/\S+?\/i\/[\w-]+/)?.[0] as string;
  const page = await (await phone(browser, { ignoreHTTPSErrors: true })).newPage();
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
  const post = (path: string, data: object) =>
    context.request.post(`${origin}${path}`, { data, headers: { Origin: origin } });
  expect((await post('/api/session', { loginName, password: goodPassword })).status()).toBe(200);
  const { secret } = (await (await post('/api/session/totp', {})).json()) as { secret: string };
  expect((await post('/api/session/totp/confirm', { totp: await totpNow({ secret }) })).status()).toBe(200);
  await page.goto(`${origin}/admin/`);
  return page;
}

async function eventually(holds: () => boolean, patience = 20_000): Promise<void> {
  for (let waited = 0; waited < patience; waited += 200) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`it did not happen in time; the server said:\n${said.slice(-3000)}`);
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

/** The text of a mail as it came: quoted-printable or base64. */
function decoded(mail: string): string {
  const [, body = ''] = mail.split(/\r\n\r\n([\s\S]*)/);
  if (/Content-Transfer-Encoding: base64/i.test(mail)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
