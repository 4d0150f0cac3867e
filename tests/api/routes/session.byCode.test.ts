// An administrator who has forgotten his password, or is shut out for a while, signs in by a code to his phone; never past his
// second factor.
import { generateSync } from 'otplib';
import type { Rows } from '../../../models/rows.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { newAccount, newAdmin, newCode, newPhone, openAccess } from '../../support/access.ts';
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

const signIn = (phone: string, code: string, totp?: string) => ask('POST', '/api/session', { phone, code, totp });
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

test('by the code, once; a wrong one is refused', async () => {
  const phone = newPhone();
  const { id } = await newAdmin(root.id, { unionId: root.id, phone });
  const code = await newCode(phone);
  expect(await signIn(phone, otherThan(code))).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
  expect(await signIn(phone, code)).toMatchObject({ status: 200, body: { account: { id }, totp: 'off' } });
  expect(await signIn(phone, code)).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
  const kept = await query("SELECT reason FROM audit WHERE record_id = $1 AND action = 'signIn'", [id]);
  expect(kept).toEqual([{ reason: '管理员：短信验证码' }]);
});

test('the second factor is asked for besides, and the code is good until then', async () => {
  const phone = newPhone();
  await newAdmin(root.id, { unionId: root.id, phone });
  const { token } = (await signIn(phone, await newCode(phone))).body;
  const { secret } = (await ask('POST', '/api/session/totp', {}, bearer(token))).body;
  const totp = (halfMinutes: number) =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + halfMinutes * 30 });
  await ask('POST', '/api/session/totp/confirm', { totp: totp(-1) }, bearer(token));
  const code = await newCode(phone);
  expect(await signIn(phone, code)).toMatchObject({ status: 401, body: { code: 'totp-needed' } });
  expect(await signIn(phone, code, otherThan(totp(0)))).toMatchObject({ status: 401, body: { code: 'totp-wrong' } });
  expect(await signIn(phone, code, totp(0))).toMatchObject({ status: 200, body: { totp: 'on' } });
});

test('whose phone holds no power is told so, once he has shown that it is his; no account is made', async () => {
  const [member, nobody] = [newPhone(), newPhone()];
  await newAccount({ phone: member });
  for (const phone of [member, nobody]) {
    const code = await newCode(phone);
    expect(await signIn(phone, otherThan(code))).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
    expect(await signIn(phone, code)).toMatchObject({ status: 403, body: { code: 'no-powers' } });
  }
});
