import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../../config.ts';
import { roles } from '../../../models/descriptor/types.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { type Ask, type Console, openConsole } from './openConsole.ts';

let site: Console;
let operator: Ask;
beforeAll(async () => {
  site = await openConsole();
  operator = await site.holding(['systemAdmin']);
}, 120_000);
afterAll(() => site.close());

const html = { Accept: 'text/html' };
const list = '/console/api/resources/account/actions/list';

test('who opens the console without being signed in is sent to the panel; a program is told so', async () => {
  const page = await site.anonymous('/console/resources/account', undefined, html);
  expect([page.status, page.headers.get('location')]).toEqual([302, '/admin/']);
  expect((await site.anonymous(list)).status).toBe(401);
  expect((await site.anonymous('/console/api/resources/account/actions/new', { name: '甲' })).status).toBe(401);
});

test('no role but the system administrator gets in', async () => {
  for (const role of roles.filter((each) => each !== 'systemAdmin')) {
    const other = await site.holding([role]);
    const answers = [
      await other('/console', undefined, html),
      await other('/console/frontend/assets/app.bundle.js'),
      await other('/console/api/dashboard'),
      await other(list),
      await other('/console/api/resources/account/actions/new', { name: '甲' }),
    ];
    expect([role, ...answers.map(({ status }) => status)]).toEqual([role, 403, 403, 403, 403, 403]);
  }
  expect((await operator(list)).status).toBe(200);
});

test('a system administrator whose grant was revoked is out at once', async () => {
  const former = await site.holding(['systemAdmin']);
  await query('UPDATE grants SET revoked_at = now() WHERE account_id = $1', [former.account.id]);
  expect((await former(list)).status).toBe(403);
});

test('a form sent from another site is refused', async () => {
  const forged = await operator(
    '/console/api/resources/account/actions/new',
    { name: '甲' },
    { Origin: 'https://evil.example' },
  );
  expect([forged.status, forged.body.code]).toEqual([403, 'cross-site']);
});

test('the console holds the resources of the system administrator and nothing else', async () => {
  const { body } = await operator('/console/api/dashboard');
  const names = body.resources.map(({ name }) => name).sort();
  expect(names).toEqual(['account', 'division', 'employer', 'jobRun', 'notice', 'reviewRound', 'union']);
  for (const name of ['member', 'application', 'grant', 'audit', 'document', 'constructor', 'nothing']) {
    expect([name, (await operator(`/console/api/resources/${name}/actions/list`)).status]).toEqual([name, 404]);
  }
  for (const action of ['constructor', 'toString', 'redrive']) {
    expect([action, (await operator(`/console/api/resources/account/actions/${action}`)).status]).toEqual([
      action,
      404,
    ]);
  }
});

test('the page runs no script but its own, loads nothing from elsewhere and cannot be framed', async () => {
  const { text, headers } = await operator('/console', undefined, html);
  const policy = headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(policy).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
  expect(/script-src [^;]*/.exec(policy)?.[0]).not.toMatch(/unsafe/);
  const scripts = text.match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(4);
  for (const script of scripts)
    expect(script).toMatch(/src="\/console\/frontend\//.test(script) ? /src/ : `nonce="${nonce}"`);
  expect(text).not.toMatch(/(href|src)="https?:/);
});

test('a name that holds a script does not run', async () => {
  const named = await site.holding(['systemAdmin']);
  await query(`UPDATE accounts SET name = '</script><script>alert(1)</script>' WHERE id = $1`, [named.account.id]);
  const { text } = await named('/console', undefined, html);
  expect(text).toContain('\\u003cscript>alert(1)');
  expect(text).not.toContain('<script>alert(1)');
});

test('the built scripts of AdminJS are served as they are, and no folder is made for bundling', async () => {
  for (const name of ['app', 'global', 'design-system', 'components']) {
    const { status, text } = await operator(`/console/frontend/assets/${name}.bundle.js`);
    expect([name, status, text.length < 2_000_000]).toEqual([name, 200, true]);
  }
  expect(existsSync(join(config.root, '.adminjs'))).toBe(false);
});

test('files, JSON and broken forms are refused', async () => {
  const target = `${site.url}/console/api/resources/account/actions/new`;
  const { cookie } = await site.holding(['systemAdmin']);
  const headers = { Cookie: cookie, Origin: site.url };
  const withFile = new FormData();
  withFile.set('name', new File(['x'], 'x.txt'));
  const post = async (body: BodyInit, type?: string) => {
    const response = await fetch(target, {
      method: 'POST',
      body,
      headers: { ...headers, ...(type ? { 'Content-Type': type } : {}) },
    });
    return [response.status, ((await response.json()) as { code: string }).code];
  };
  expect(await post(withFile)).toEqual([400, 'no-files']);
  expect(await post('{"name":"甲"}', 'application/json')).toEqual([400, 'not-a-form']);
  expect(await post('--x\r\nnothing', 'multipart/form-data; boundary=x')).toEqual([400, 'broken-form']);
  expect(await post('__proto__=1', 'application/x-www-form-urlencoded')).toEqual([400, 'forbidden-key']);
  expect((await post('a='.padEnd(1_200_000, 'x'), 'application/x-www-form-urlencoded'))[0]).toBe(413);
});
