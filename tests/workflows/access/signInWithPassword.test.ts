import { findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { signInWithPassword } from '../../../workflows/access/signInWithPassword.ts';
import { goodPassword, newAccount, newAddress, newPhone, newResidentId, openAccess } from '../../support/access.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await openAccess()));
afterAll(() => close());

const signIn = (identifier: unknown, password: unknown = goodPassword) =>
  signInWithPassword({ identifier, password }, { ip: newAddress() });
const refused = { status: 401, code: 'wrong-credentials', message: '账号或密码不正确，请核对后再试' };
const free = 5;
async function failTimes(identifier: string, times: number) {
  for (let tried = 0; tried < times; tried++) await expect(signIn(identifier, 'wrong')).rejects.toMatchObject(refused);
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

test('all names of one account share its failures', async () => {
  const phone = newPhone();
  await newAccount({ phone, loginName: 'two.names' });
  await failTimes(phone, 3);
  await failTimes('two.names', 2);
  await expect(signIn(phone)).rejects.toMatchObject({ status: 429 });
});

test('the pause doubles with every further failure and ends with a success', async () => {
  const account = await newAccount({ loginName: 'stubborn' });
  await failTimes('stubborn', free);
  const rested = () =>
    query(`UPDATE accounts SET locked_until = now() - interval '1 second' WHERE id = $1`, [account.id]);
  await rested();
  await failTimes('stubborn', 1);
  const locked = await findOne('account', { id: account.id });
  expect(locked?.failedSignIns).toBe(6);
  expect((Date.parse(locked?.lockedUntil ?? '') - Date.now()) / 1000).toBeGreaterThan(100);
  await rested();
  await signIn('stubborn');
  expect(await findOne('account', { id: account.id })).toMatchObject({ failedSignIns: 0, lockedUntil: null });
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
  const rows = await query('SELECT action, ip, after::text FROM audit WHERE record_id = $1 ORDER BY created_at', [
    account.id,
  ]);
  expect(rows.map(({ action }) => action)).toEqual(['create', 'signInFailed', 'signIn']);
  expect(rows[1]?.ip).toMatch(/^10\./);
  expect(JSON.stringify(rows)).not.toContain('argon2');
});
