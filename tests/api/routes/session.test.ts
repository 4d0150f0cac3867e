import { generateSync } from 'otplib';
import type { Rows } from '../../../models/rows.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { resolveActor } from '../../../workflows/access/resolveActor.ts';
import { updateRecord } from '../../../workflows/records/updateRecord.ts';
import { goodPassword, newAccount, newAdmin, newPhone, openAccess } from '../../support/access.ts';
import { bearer, openAccessApp } from '../../support/accessApp.ts';
import type { Ask } from '../../support/client.ts';

let ask: Ask;
let root: Rows['union'];
let closers: (() => Promise<unknown>)[];
beforeAll(async () => {
  const store = await openAccess();
  const app = await openAccessApp();
  ask = app.ask;
  root = store.root;
  closers = [app.close, store.close];
});
afterAll(async () => {
  for (const close of closers) await close();
});

let names = 0;
async function admin() {
  const loginName = `admin${++names}`;
  const account = await newAdmin(root.id, { loginName });
  return { loginName, account };
}
const signIn = (loginName: string, password = goodPassword, totp?: string) =>
  ask('POST', '/api/session', { loginName, password, totp });
const probe = (token: string, method = 'GET') => ask(method, '/api/admin-probe', undefined, bearer(token));
/** Codes of different half minutes, so that each is new. */
const codeOf = (secret: string, halfMinutes = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + halfMinutes * 30 });

/** Signs in, sets up the second factor and returns its secret. */
async function withTotp() {
  const { loginName, account } = await admin();
  const { token } = (await signIn(loginName)).body;
  const { secret, uri } = (await ask('POST', '/api/session/totp', {}, bearer(token))).body;
  expect(uri).toMatch(/^otpauth:\/\/totp\//);
  const confirmed = await ask('POST', '/api/session/totp/confirm', { totp: codeOf(secret, -1) }, bearer(token));
  expect(confirmed).toMatchObject({ status: 200, body: { totp: 'on' } });
  return { loginName, account, token, secret: secret as string };
}

test('an administrator signs in by login name and password and sees his powers', async () => {
  const { loginName, account } = await admin();
  const answer = await signIn(loginName);
  expect(answer).toMatchObject({ status: 200, body: { account: { id: account.id, name: '测试管理员' }, totp: 'off' } });
  const { body } = await probe(answer.body.token);
  expect(body).toMatchObject({
    kind: 'person',
    accountId: account.id,
    powers: [{ role: 'unionAdmin', unionId: root.id, path: root.path }],
  });
  expect(await ask('GET', '/api/session', undefined, bearer(answer.body.token))).toMatchObject({
    body: { account: { id: account.id }, readOnly: false },
  });
  expect((await ask('DELETE', '/api/session', undefined, bearer(answer.body.token))).status).toBe(204);
  expect((await probe(answer.body.token)).status).toBe(401);
});

test('an account without a live grant fails like a wrong password', async () => {
  await newAccount({ loginName: 'plain' });
  const ended = await newAdmin(root.id, { loginName: 'ended' });
  await query(`UPDATE grants SET valid_to = current_date - 1 WHERE account_id = $1`, [ended.id]);
  const early = await newAdmin(root.id, { loginName: 'early' });
  await query(`UPDATE grants SET valid_from = current_date + 2 WHERE account_id = $1`, [early.id]);
  const { loginName } = await admin();
  const wrong = await signIn(loginName, 'wrong');
  for (const name of ['plain', 'ended', 'early', 'unknown']) {
    const { status, body } = await signIn(name);
    expect([name, status, body.code, body.detail]).toEqual([name, 401, wrong.body.code, wrong.body.detail]);
  }
});

test('a revoked grant ends the power at once, while the session lives', async () => {
  const { loginName, account } = await admin();
  const { token } = (await signIn(loginName)).body;
  expect((await probe(token)).status).toBe(200);
  await query('UPDATE grants SET revoked_at = now() WHERE account_id = $1', [account.id]);
  expect(await probe(token)).toMatchObject({ status: 403, body: { code: 'no-powers' } });
});

test('an administrator signs in anew after twelve hours, however busy he was', async () => {
  const { loginName, account } = await admin();
  const { token } = (await signIn(loginName)).body;
  const aged = (hours: number) =>
    query(
      `UPDATE sessions SET sess = jsonb_set(sess::jsonb, '{signedInAt}', to_jsonb($2::text))::json WHERE sess ->> 'accountId' = $1`,
      [account.id, new Date(Date.now() - hours * 3_600_000).toISOString()],
    );
  await aged(11);
  expect((await probe(token)).status).toBe(200);
  await aged(13);
  expect((await probe(token)).status).toBe(401);
});

test('a disabled account is signed out, and stays so when it is enabled again', async () => {
  const { loginName, account } = await admin();
  const { token } = (await signIn(loginName)).body;
  const system = (await resolveActor(
    { accountId: (await newAdmin(root.id, {}, 'systemAdmin')).id, kind: 'admin', totp: true },
    {},
  ))!;
  const change = async (state: string) => {
    const { version } = (await findOne('account', { id: account.id }))!;
    await updateRecord(system, 'account', account.id, { state }, version);
  };
  await change('disabled');
  expect((await probe(token)).status).toBe(401);
  await change('active');
  expect((await probe(token)).status).toBe(401);
});

test('a member session carries no powers, though the account has them', async () => {
  const phone = newPhone();
  await newAdmin(root.id, { phone });
  const { token } = (await ask('POST', '/api/public/session', { identifier: phone, password: goodPassword })).body;
  expect(await probe(token)).toMatchObject({ status: 401, body: { code: 'admin-sign-in' } });
  expect((await probe('s:forged.forged')).status).toBe(401);
  expect((await ask('GET', '/api/admin-probe')).status).toBe(401);
});

test('who has set up a second factor must give it', async () => {
  const { loginName, secret } = await withTotp();
  expect(await signIn(loginName)).toMatchObject({ status: 401, body: { code: 'totp-needed' } });
  expect(await signIn(loginName, goodPassword, '000000')).toMatchObject({ status: 401, body: { code: 'totp-wrong' } });
  expect(await signIn(loginName, 'wrong', codeOf(secret))).toMatchObject({
    status: 401,
    body: { code: 'wrong-credentials' },
  });
  expect(await signIn(loginName, goodPassword, codeOf(secret))).toMatchObject({ status: 200, body: { totp: 'on' } });
});

test('a one-time code works one time, also when it is sent ten times at once', async () => {
  const { loginName, secret } = await withTotp();
  const totp = codeOf(secret, 1);
  const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(loginName, goodPassword, totp)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
  expect(await signIn(loginName, goodPassword, totp)).toMatchObject({ body: { code: 'totp-wrong' } });
});

test('wrong one-time codes lock the account like wrong passwords, though the password is right', async () => {
  const { loginName, secret } = await withTotp();
  const right = [-1, 0, 1].map((halfMinutes) => codeOf(secret, halfMinutes));
  const wrong = ['111111', '222222', '333333', '444444', '555555', '666666']
    .filter((code) => !right.includes(code))
    .slice(0, 5);
  for (const totp of wrong) expect((await signIn(loginName, goodPassword, totp)).body.code).toBe('totp-wrong');
  const locked = await signIn(loginName, goodPassword, codeOf(secret));
  expect(locked.status).toBe(429);
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(30);
});

test('the secret is encrypted where it lies and does not come back', async () => {
  const { account, secret, token } = await withTotp();
  const [row] = await query('SELECT a::text AS row FROM accounts a WHERE id = $1', [account.id]);
  expect(row?.row).not.toContain(secret);
  const audit = await find('audit', { recordId: account.id });
  expect(audit.length).toBeGreaterThan(0);
  expect(JSON.stringify(audit)).not.toContain(secret);
  expect(await ask('POST', '/api/session/totp', {}, bearer(token))).toMatchObject({
    status: 409,
    body: { code: 'totp-on' },
  });
  expect((await ask('POST', '/api/session/totp', { totp: codeOf(secret, 1) }, bearer(token))).body.secret).not.toBe(
    secret,
  );
});

test('a session from before the second factor may only read afterwards', async () => {
  const { loginName } = await admin();
  const older = (await signIn(loginName)).body.token;
  const newer = (await signIn(loginName)).body.token;
  const { secret } = (await ask('POST', '/api/session/totp', {}, bearer(newer))).body;
  await ask('POST', '/api/session/totp/confirm', { totp: codeOf(secret) }, bearer(newer));
  expect((await probe(newer, 'POST')).status).toBe(200);
  expect((await probe(older)).body.readOnly).toBe(true);
  expect(await probe(older, 'POST')).toMatchObject({ status: 403, body: { code: 'totp-required' } });
});

test('an idle administrator is signed out, a busy one is not', async () => {
  const { loginName } = await admin();
  const { token } = (await signIn(loginName)).body;
  const sid = token.slice(2).split('.')[0];
  const [kept] = await query(`SELECT extract(epoch FROM expire - now()) / 60 AS minutes FROM sessions WHERE sid = $1`, [
    sid,
  ]);
  expect(Number(kept?.minutes)).toBeGreaterThan(29);
  expect(Number(kept?.minutes)).toBeLessThanOrEqual(30.1);
  await query(
    `UPDATE sessions SET expire = now() + interval '10 minutes',
       sess = jsonb_set(sess::jsonb, '{lastSeenAt}', to_jsonb((now() - interval '20 minutes')::text))::json WHERE sid = $1`,
    [sid],
  );
  expect((await probe(token)).status).toBe(200);
  const [renewed] = await query(
    `SELECT extract(epoch FROM expire - now()) / 60 AS minutes FROM sessions WHERE sid = $1`,
    [sid],
  );
  expect(Number(renewed?.minutes)).toBeGreaterThan(29);
  await query(`UPDATE sessions SET expire = now() - interval '1 second' WHERE sid = $1`, [sid]);
  expect((await probe(token)).status).toBe(401);
});

test('sign-ins of administrators stand in the audit with address and second factor', async () => {
  const { loginName, account, secret } = await withTotp();
  await signIn(loginName, goodPassword, codeOf(secret, 1));
  const rows = await query(
    `SELECT actor_id, ip, request_id, reason FROM audit WHERE record_id = $1 AND action = 'signIn' ORDER BY created_at`,
    [account.id],
  );
  expect(rows.at(-1)).toMatchObject({
    actor_id: account.id,
    ip: expect.stringMatching(/^10\./),
    request_id: expect.any(String),
    reason: '管理员：密码和动态口令',
  });
});
