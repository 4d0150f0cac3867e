// Where a second factor is required (production), an administrator without one may look but not touch.
import type { Ask } from '../../support/client.ts';

process.env.ADMIN_TOTP = '1';

let ask: Ask;
let closers: (() => Promise<unknown>)[];
let token: string;
beforeAll(async () => {
  const { goodPassword, newAdmin, openAccess } = await import('../../support/access.ts');
  const { openAccessApp } = await import('../../support/accessApp.ts');
  const store = await openAccess();
  const app = await openAccessApp();
  ask = app.ask;
  closers = [app.close, store.close];
  await newAdmin(store.root.id, { loginName: 'new.admin' });
  token = (await ask('POST', '/api/session', { loginName: 'new.admin', password: goodPassword })).body.token;
});
afterAll(async () => {
  for (const close of closers) await close();
});

const authorised = () => ({ Authorization: `Bearer ${token}` });

test('without a second factor he reads and cannot write, and is told what to do', async () => {
  expect(await ask('GET', '/api/session', undefined, authorised())).toMatchObject({
    body: { totp: 'off', readOnly: true },
  });
  expect((await ask('GET', '/api/admin-probe', undefined, authorised())).body.readOnly).toBe(true);
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect(await ask(method, '/api/admin-probe', undefined, authorised())).toMatchObject({
      status: 403,
      body: { code: 'totp-required' },
    });
  }
});

test('setting up the second factor gives him his powers', async () => {
  const { generateSync } = await import('otplib');
  const { secret } = (await ask('POST', '/api/session/totp', {}, authorised())).body;
  expect(await ask('POST', '/api/session/totp/confirm', { totp: '12345' }, authorised())).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'totp' }] },
  });
  await ask('POST', '/api/session/totp/confirm', { totp: generateSync({ secret }) }, authorised());
  expect((await ask('POST', '/api/admin-probe', undefined, authorised())).status).toBe(200);
});
