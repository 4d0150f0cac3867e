import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import {
  baseLimits,
  codeSentTo,
  goodPassword,
  newAccount,
  newAddress,
  newPhone,
  newResidentId,
  openAccess,
  passMinute,
} from '../../support/access.ts';
import { bearer, openAccessApp } from '../../support/accessApp.ts';
import type { Ask } from '../../support/client.ts';

let ask: Ask;
let closers: (() => Promise<unknown>)[];
beforeAll(async () => {
  const store = await openAccess();
  const app = await openAccessApp();
  ask = app.ask;
  closers = [app.close, store.close];
});
afterAll(async () => {
  for (const close of closers) await close();
});

async function signInByCode(phone = newPhone()) {
  await ask('POST', '/api/public/codes', { phone, purpose: 'signIn' });
  const answer = await ask('POST', '/api/public/session', { phone, code: await codeSentTo(phone) });
  return { phone, answer, token: answer.body.token as string, cookie: answer.cookie as string };
}

const sidOf = (cookie: string) => decodeURIComponent(cookie).replace('huiji=s:', '').split('.')[0];

test('a phone, a code, a session: by cookie and by bearer token', async () => {
  const { answer, token, cookie, phone } = await signInByCode();
  expect(answer.status).toBe(200);
  expect(answer.body.account).toEqual({ id: expect.any(String), name: null, bound: false });
  for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/^huiji.*HttpOnly; SameSite=Lax$/);
  for (const headers of [{ Cookie: cookie }, bearer(token)]) {
    const me = await ask('GET', '/api/public/me', undefined, headers);
    expect(me).toMatchObject({
      status: 200,
      body: { bound: false, membership: null, notices: { count: 0 }, phoneConfirmedAt: expect.any(String) },
    });
    expect(me.body).toMatchObject({ account: { phone: `${phone.slice(0, 3)}****${phone.slice(7)}` } });
    expect(me.text).not.toContain(phone);
    expect(me.text).not.toMatch(/argon2|totpSecret/);
  }
});

test('who he is comes back masked after binding', async () => {
  const { token } = await signInByCode();
  const documentNumber = newResidentId();
  const bound = await ask(
    'PUT',
    '/api/public/me/identity',
    { name: '林静', documentType: 'resident', documentNumber },
    bearer(token),
  );
  expect(bound).toMatchObject({ status: 200, body: { bound: true, account: { name: '林静' } } });
  expect(bound.text).not.toContain(documentNumber);
  const again = await ask(
    'PUT',
    '/api/public/me/identity',
    { name: '周远', documentType: 'resident', documentNumber },
    bearer(token),
  );
  expect(again).toMatchObject({ status: 409, body: { code: 'already-bound' } });
});

test('a password set after a code signs in by phone or document number', async () => {
  const { token, phone } = await signInByCode();
  const short = { password: 'short' };
  const refused = await ask('PUT', '/api/public/me/password', short, bearer(token));
  expect(refused.body.errors?.[0]?.path).toBe('password');
  expect((await ask('PUT', '/api/public/me/password', { password: goodPassword }, bearer(token))).status).toBe(204);
  expect((await ask('GET', '/api/public/me', undefined, bearer(token))).status).toBe(200);
  expect(await ask('POST', '/api/public/session', { identifier: phone, password: goodPassword })).toMatchObject({
    status: 200,
    body: { token: expect.any(String) },
  });
  expect(await ask('POST', '/api/public/session', { identifier: phone, password: 'wrong' })).toMatchObject({
    status: 401,
    body: { code: 'wrong-credentials' },
  });
});

test('signing out ends the session for the cookie and the token', async () => {
  const { token, cookie } = await signInByCode();
  expect((await ask('DELETE', '/api/public/session', undefined, { Cookie: cookie })).status).toBe(204);
  expect((await ask('GET', '/api/public/me', undefined, { Cookie: cookie })).body.code).toBe('not-signed-in');
  expect((await ask('GET', '/api/public/me', undefined, bearer(token))).body.code).toBe('bad-token');
});

test('a session that was ended while a request was under way stays ended', async () => {
  const { token } = await signInByCode();
  const sid = token.slice(2).split('.')[0];
  await query(
    `UPDATE sessions SET sess = jsonb_set(sess::jsonb, '{lastSeenAt}', to_jsonb('2020-01-01T00:00:00.000Z'::text))::json WHERE sid = $1`,
    [sid],
  );
  const slow = ask('GET', '/api/public/me', undefined, bearer(token));
  await query('DELETE FROM sessions WHERE sid = $1', [sid]);
  await slow;
  expect(await query('SELECT 1 FROM sessions WHERE sid = $1', [sid])).toHaveLength(0);
});

test('forged, foreign and empty tokens open nothing', async () => {
  const { token } = await signInByCode();
  const [sid, signature] = token.slice(2).split('.') as [string, string];
  const forged = [
    `s:${sid}`,
    sid,
    `s:${sid}.${'A'.repeat(signature.length)}`,
    `s:x${sid}.${signature}`,
    's:.',
    'null',
    `s:%00.${signature}`,
  ];
  for (const wrong of forged) {
    expect([wrong, (await ask('GET', '/api/public/me', undefined, bearer(wrong))).status]).toEqual([wrong, 401]);
    expect([
      wrong,
      (await ask('GET', '/api/public/me', undefined, { Cookie: `huiji=${encodeURIComponent(wrong)}` })).status,
    ]).toEqual([wrong, 401]);
  }
});

test('signing in changes the session id, so a planted one is worth nothing', async () => {
  const planted = (await ask('GET', '/captcha.svg')).cookie as string;
  const phone = newPhone();
  await ask('POST', '/api/public/codes', { phone }, { Cookie: planted });
  const signedIn = await ask(
    'POST',
    '/api/public/session',
    { phone, code: await codeSentTo(phone) },
    { Cookie: planted },
  );
  expect(signedIn.cookie).not.toBe(planted);
  expect((await ask('GET', '/api/public/me', undefined, { Cookie: planted })).status).toBe(401);
});

test('a visitor who only looks gets no cookie and no session', async () => {
  const [before] = await query('SELECT count(*)::int AS sessions FROM sessions');
  for (const path of ['/', '/api/public/challenge', '/nowhere'])
    expect((await ask('GET', path)).headers.get('set-cookie')).toBeNull();
  expect(
    (await ask('GET', '/', undefined, { Cookie: 'huiji=s%3Anonsense.nonsense' })).headers.get('set-cookie'),
  ).toBeNull();
  const [after] = await query('SELECT count(*)::int AS sessions FROM sessions');
  expect(after).toEqual(before);
});

test('a session is not written on every request', async () => {
  const { token } = await signInByCode();
  const sid = token.slice(2).split('.')[0];
  const stamp = () =>
    query<{ xmin: string; expire: Date }>('SELECT xmin::text, expire FROM sessions WHERE sid = $1', [sid]);
  const before = await stamp();
  for (let asked = 0; asked < 3; asked++) await ask('GET', '/api/public/me', undefined, bearer(token));
  expect(await stamp()).toEqual(before);
  await query(
    `UPDATE sessions SET sess = jsonb_set(sess::jsonb, '{lastSeenAt}', to_jsonb((now() - interval '2 minutes')::text))::json WHERE sid = $1`,
    [sid],
  );
  await ask('GET', '/api/public/me', undefined, bearer(token));
  expect((await stamp())[0]?.expire.getTime()).toBeGreaterThan(before[0]!.expire.getTime() - 2000);
  expect((await stamp())[0]?.xmin).not.toBe(before[0]?.xmin);
});

test('the account being disabled ends what its session may do within five seconds, at once after a notification', async () => {
  const { token, phone } = await signInByCode();
  await ask('GET', '/api/public/me', undefined, bearer(token));
  const [account] = await find('account', { phone });
  await query(`UPDATE accounts SET state = 'disabled' WHERE id = $1`, [account?.id]);
  expect((await ask('GET', '/api/public/me', undefined, bearer(token))).status).toBe(401);
});

test('known and unknown phones get the same answer, header by header', async () => {
  const known = newPhone();
  await newAccount({ phone: known });
  const seen = async (phone: string) => {
    const { status, body, headers } = await ask('POST', '/api/public/codes', { phone });
    return { status, body, headers: [...headers.keys()] };
  };
  expect(await seen(known)).toEqual(await seen(newPhone()));
});

test('the human check by picture works through the session, one try a picture', async () => {
  const from = { 'X-Forwarded-For': newAddress() };
  for (let sent = 0; sent < baseLimits.humanCheckAfter; sent++)
    await ask('POST', '/api/public/codes', { phone: newPhone() }, from);
  const refusal = await ask('POST', '/api/public/codes', { phone: newPhone() }, from);
  expect(refusal).toMatchObject({
    status: 403,
    body: { code: 'human-check', challenge: '/api/public/challenge', picture: '/captcha.svg' },
  });
  const picture = await ask('GET', '/captcha.svg');
  expect(picture.headers.get('content-type')).toContain('svg');
  const cookie = { Cookie: picture.cookie as string };
  const wrong = await ask('POST', '/api/public/codes', { phone: newPhone(), captcha: 'nope' }, { ...from, ...cookie });
  expect(wrong.body.code).toBe('human-check');
  expect(
    await query(`SELECT 1 FROM sessions WHERE sess ->> 'picture' IS NOT NULL AND sid = $1`, [
      sidOf(picture.cookie as string),
    ]),
  ).toHaveLength(0);
});

test('a submission can be confirmed by a code to the own phone only', async () => {
  const { token, phone } = await signInByCode();
  await passMinute();
  expect((await ask('POST', '/api/public/codes', { purpose: 'confirm' })).status).toBe(401);
  expect(
    (await ask('POST', '/api/public/codes', { purpose: 'confirm', phone: newPhone() }, bearer(token))).status,
  ).toBe(202);
  const confirmed = await ask(
    'POST',
    '/api/public/me/phoneConfirmation',
    { code: await codeSentTo(phone) },
    bearer(token),
  );
  expect(confirmed).toMatchObject({ status: 200, body: { phoneConfirmedAt: expect.any(String) } });
});
