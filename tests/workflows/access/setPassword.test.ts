import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { passwordProblems } from '../../../workflows/access/passwordProblems.ts';
import { resolveActor } from '../../../workflows/access/resolveActor.ts';
import { setPassword } from '../../../workflows/access/setPassword.ts';
import { signInWithPassword } from '../../../workflows/access/signInWithPassword.ts';
import { goodPassword, newAccount, newAddress, newPhone, openAccess } from '../../support/access.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await openAccess()));
afterAll(() => close());

const policy = { shortest: 10, longest: 128, classes: 3, distinct: 5 };
const owner = {
  name: '林静',
  loginName: 'linjing',
  phone: '13800001234',
  documentNumber: '320102199001019990',
  birthDate: '1990-01-01',
};

test.each([
  [undefined, '请填写密码'],
  [12345678901, '请填写密码'],
  ['', '请填写密码'],
  ['Ab1!', '至少10位'],
  ['abcdefghij', '3种'],
  ['abcdefgh12', '3种'],
  ['Aa1Aa1Aa1Aa1', '重复'],
  [`Aa1!${'x'.repeat(200)}`, '最多128位'],
  ['Hello-林静-2026', '不能包含'],
  ['LinJing-2026!', '不能包含'],
  ['Tel:13800001234', '不能包含'],
  ['Me-19900101-x', '不能包含'],
  ['Me-019990-xyz', '不能包含'],
])('%p is no password', (password, why) => {
  expect(passwordProblems(password, owner, policy)).toMatchObject([
    { path: 'password', message: expect.stringContaining(why) },
  ]);
});

test.each([goodPassword, '会籍 is 好 2026', 'correct Horse 7 battery'])('%p is one', (password) => {
  expect(passwordProblems(password, owner, policy)).toEqual([]);
});

const actorOf = async (accountId: string) =>
  (await resolveActor({ accountId, kind: 'member' }, { ip: newAddress() })) as PersonActor;

test('a new password needs the current one, or a code just sent to the phone', async () => {
  const phone = newPhone();
  const account = await newAccount({ phone });
  const actor = await actorOf(account.id);
  const password = 'Another 1 of mine';
  await expect(setPassword(actor, { password }, {})).rejects.toMatchObject({ status: 403, code: 'confirm-first' });
  await expect(setPassword(actor, { password, current: 'wrong' }, {})).rejects.toMatchObject({ status: 422 });
  const old = new Date(Date.now() - 11 * 60_000).toISOString();
  await expect(setPassword(actor, { password }, { phoneConfirmedAt: old })).rejects.toMatchObject({
    code: 'confirm-first',
  });
  await setPassword(actor, { password, current: goodPassword }, {});
  await setPassword(actor, { password: 'And a 3rd one' }, { phoneConfirmedAt: new Date().toISOString() });
  await expect(signInWithPassword({ identifier: phone, password }, { ip: newAddress() })).rejects.toMatchObject({
    status: 401,
  });
  await signInWithPassword({ identifier: phone, password: 'And a 3rd one' }, { ip: newAddress() });
});

test('a new password ends every other session', async () => {
  const account = await newAccount({ phone: newPhone() });
  const keep = (sid: string, accountId: string) =>
    query(`INSERT INTO sessions (sid, sess, expire) VALUES ($1, $2, now() + interval '1 hour')`, [
      sid,
      JSON.stringify({ accountId }),
    ]);
  await keep('here', account.id);
  await keep('there', account.id);
  await keep('elsewhere', '00000000-0000-7000-8000-000000000000');
  const fresh = { phoneConfirmedAt: new Date().toISOString(), sessionId: 'here' };
  await setPassword(await actorOf(account.id), { password: 'Another 1 of mine' }, fresh);
  expect((await query('SELECT sid FROM sessions ORDER BY sid')).map(({ sid }) => sid)).toEqual(['elsewhere', 'here']);
});

test('the password lies in the database as argon2id', async () => {
  const account = await newAccount({ phone: newPhone() });
  const [row] = await query('SELECT password_hash FROM accounts WHERE id = $1', [account.id]);
  expect(row?.password_hash).toMatch(/^\$argon2id\$/);
});
