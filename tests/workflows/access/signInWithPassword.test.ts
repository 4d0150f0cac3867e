import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { resolveActor } from '../../../workflows/access/resolveActor.ts';
import { signInWithPassword } from '../../../workflows/access/signInWithPassword.ts';
import { unlockAccount } from '../../../workflows/access/unlockAccount.action.ts';
import type { RequestContext } from '../../../workflows/access/visitor.ts';
import { rememberDevice } from '../../../workflows/origins/knownDevice.ts';
import {
  goodPassword,
  newAccount,
  newAddress,
  newAdmin,
  newPhone,
  newResidentId,
  openAccess,
} from '../../support/access.ts';

let root: Rows['union'];
let close: () => Promise<void>;
beforeAll(async () => ({ root, close } = await openAccess()));
afterAll(() => close());

let home = newAddress();
beforeEach(() => {
  home = newAddress();
});
const signIn = (identifier: unknown, password: unknown = goodPassword, from: RequestContext = { ip: home }) =>
  signInWithPassword({ identifier, password }, from);
const refused = { status: 401, code: 'wrong-credentials', message: '账号或密码不正确，请核对后再试' };
const free = 5;
async function failTimes(identifier: string, times: number, from?: RequestContext) {
  for (let tried = 0; tried < times; tried++)
    await expect(signIn(identifier, 'wrong', from)).rejects.toMatchObject(refused);
}

test('one field takes a phone, a document number, an e-mail address or a login name', async () => {
  const [phone, documentNumber] = [newPhone(), newResidentId()];
  const account = await newAccount({
    phone,
    documentType: 'resident',
    documentNumber,
    email: 'lin@example.org',
    emailVerifiedAt: new Date().toISOString(),
    loginName: 'lin.jing',
  });
  const spellings = [
    phone,
    `+86 ${phone}`,
    documentNumber,
    documentNumber.toLowerCase(),
    'lin@example.org',
    'LIN@example.org',
    'lin.jing',
    ' lin.jing ',
  ];
  for (const spelling of spellings) expect((await signIn(spelling)).id).toBe(account.id);
});

test('a wrong password, an unknown name, a missing password and a disabled account fail alike', async () => {
  const phone = newPhone();
  await newAccount({ phone });
  await newAccount({ loginName: 'gone', state: 'disabled' });
  const attempts: [unknown, unknown][] = [
    [phone, 'wrong'],
    [newPhone(), goodPassword],
    ['nobody', goodPassword],
    [phone, undefined],
    [undefined, goodPassword],
    [{ $ne: null }, goodPassword],
    ['x'.repeat(10_000), goodPassword],
    ['gone', goodPassword],
  ];
  for (const [identifier, password] of attempts) {
    await expect(signInWithPassword({ identifier, password }, { ip: newAddress() })).rejects.toMatchObject(refused);
  }
});

test('an account without a password cannot be entered by one', async () => {
  const account = await newAccount({ loginName: 'no.password' });
  await query('UPDATE accounts SET password_hash = NULL WHERE id = $1', [account.id]);
  for (const password of ['', goodPassword, null])
    await expect(signIn('no.password', password)).rejects.toMatchObject(refused);
});

test('known and unknown names take the same time', async () => {
  await newAccount({ loginName: 'timed' });
  const timed = async (identifier: string) => {
    const start = performance.now();
    await signIn(identifier, 'wrong').catch(() => undefined);
    return performance.now() - start;
  };
  await timed('warm-up');
  const known = [await timed('timed'), await timed('timed'), await timed('timed')];
  const unknown = [await timed('untimed'), await timed('untimed'), await timed('untimed')];
  const middle = (times: number[]) => times.sort((a, b) => a - b)[1] as number;
  // Hashing is nearly all of the work: left out for one of them, the ratio would be far from 1.
  const ratio = middle(unknown) / middle(known);
  expect(ratio).toBeGreaterThan(0.3);
  expect(ratio).toBeLessThan(3);
});

test('after five failures the account rests, and the right password waits too', async () => {
  await newAccount({ loginName: 'forgetful' });
  await failTimes('forgetful', free);
  const refusal = await signIn('forgetful').catch((error) => error);
  expect(refusal).toMatchObject({ status: 429 });
  expect(refusal.extra.retryAfter).toBeGreaterThan(50);
  expect(refusal.extra.retryAfter).toBeLessThanOrEqual(60);
});

test('a name that belongs to nobody rests just the same', async () => {
  await newAccount({ loginName: 'somebody' });
  await failTimes('somebody', free);
  await failTimes('nobody.at.all', free);
  const [known, unknown] = await Promise.all(
    ['somebody', 'nobody.at.all'].map((name) => signIn(name).catch((error) => error)),
  );
  expect(unknown).toMatchObject({ status: known.status, code: known.code, message: known.message });
  expect(Math.abs(unknown.extra.retryAfter - known.extra.retryAfter)).toBeLessThanOrEqual(5);
});

test.each([
  ['+86', (phone: string) => `+86${phone}`],
  ['spaces', (phone: string) => ` ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`],
  ['full width', (phone: string) => phone.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
])('another spelling of a number (%s) rests with it, whether anybody has it or not', async (_name, spell) => {
  const [known, unknown] = [newPhone(), newPhone()];
  await newAccount({ phone: known });
  for (const phone of [known, unknown]) {
    const from = { ip: newAddress() };
    await failTimes(phone, free, from);
    await expect(signIn(spell(phone), 'wrong', from)).rejects.toMatchObject({ status: 429 });
  }
});

test('a pause of the phone does not tell whose login name it is', async () => {
  const phone = newPhone();
  await newAccount({ phone, loginName: 'two.names' });
  await failTimes(phone, free);
  await expect(signIn('two.names', 'wrong')).rejects.toMatchObject(refused);
});

test('a stranger shuts nobody out: elsewhere the right password opens', async () => {
  await newAccount({ loginName: 'besieged.admin' });
  await failTimes('besieged.admin', free, { ip: newAddress() });
  await expect(signIn('besieged.admin', goodPassword, { ip: newAddress() })).resolves.toBeTruthy();
});

test('a hundred failures from anywhere stop new devices, not one that has signed in before', async () => {
  const account = await newAccount({ loginName: 'famous' });
  const device = rememberDevice(undefined, account.id);
  await Promise.all(Array.from({ length: 25 }, () => failTimes('famous', 4, { ip: newAddress() })));
  await expect(signIn('famous', goodPassword, { ip: newAddress() })).rejects.toMatchObject({ status: 429 });
  expect((await findOne('account', { id: account.id }))?.lockedUntil).toBeTruthy();
  const other = rememberDevice(undefined, (await newAccount({})).id);
  await expect(signIn('famous', goodPassword, { ip: newAddress(), device: other })).rejects.toMatchObject({
    status: 429,
  });
  await expect(signIn('famous', goodPassword, { ip: newAddress(), device })).resolves.toMatchObject({ id: account.id });
}, 60_000);

test('the security administrator lifts every pause of an account', async () => {
  const account = await newAccount({ loginName: 'helped' });
  const security = await newAdmin(root.id, {}, 'securityAdmin');
  await failTimes('helped', free);
  await expect(signIn('helped')).rejects.toMatchObject({ status: 429 });
  const actor = (await resolveActor({ accountId: security.id, kind: 'admin', totp: true }, {})) as PersonActor;
  await unlockAccount(actor, account.id);
  await expect(signIn('helped')).resolves.toMatchObject({ id: account.id });
});

test('the pause doubles with every further failure and ends with a success', async () => {
  const account = await newAccount({ loginName: 'stubborn' });
  await failTimes('stubborn', free);
  const rested = () => query(`DELETE FROM rate_limits WHERE key LIKE 'sign-in pauses:%'`);
  await rested();
  await failTimes('stubborn', 1);
  const refusal = await signIn('stubborn').catch((error) => error);
  expect(refusal.extra.retryAfter).toBeGreaterThan(100);
  expect(refusal.extra.retryAfter).toBeLessThanOrEqual(120);
  expect((await findOne('account', { id: account.id }))?.failedSignIns).toBe(6);
  await rested();
  await signIn('stubborn');
  expect(await findOne('account', { id: account.id })).toMatchObject({ failedSignIns: 0, lockedUntil: null });
  await failTimes('stubborn', free - 1);
  await signIn('stubborn');
});

test('guesses at once are all counted', async () => {
  const account = await newAccount({ loginName: 'besieged' });
  await Promise.allSettled(Array.from({ length: 5 }, () => signIn('besieged', 'wrong')));
  expect((await findOne('account', { id: account.id }))?.failedSignIns).toBe(5);
});

test('sign-ins and failures stand in the audit, without the password', async () => {
  const account = await newAccount({ loginName: 'audited' });
  await failTimes('audited', 1);
  await signIn('audited');
  const rows = await find('audit', { recordId: account.id }, { order: 'createdAt' });
  expect(rows.map(({ action }) => action)).toEqual(['create', 'signInFailed', 'signIn']);
  expect(rows[1]?.ip).toMatch(/^10\./);
  expect(JSON.stringify(rows)).not.toContain('argon2');
});
