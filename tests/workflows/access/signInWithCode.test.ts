import { systemActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { confirmPhone, requestConfirmation } from '../../../workflows/access/confirmPhone.ts';
import { resolveActor } from '../../../workflows/access/resolveActor.ts';
import { signInWithCode } from '../../../workflows/access/signInWithCode.ts';
import {
  ageCodes,
  codeSentTo,
  newAccount,
  newAddress,
  newCode,
  newPhone,
  openAccess,
  otherThan,
  passMinute,
} from '../../support/access.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await openAccess()));
afterAll(() => close());

const signIn = (phone: string, code: unknown, ip = newAddress()) => signInWithCode({ phone, code }, { ip });
const refused = { status: 422, code: 'wrong-code', errors: [{ path: 'code' }] };

test('the first sign-in makes the account, the next finds it', async () => {
  const phone = newPhone();
  const first = await signIn(phone, await newCode(phone));
  const second = await signIn(`+86 ${phone}`, await newCode(phone));
  expect(second.id).toBe(first.id);
  expect(await find('account', { phone })).toMatchObject([{ state: 'active', boundAt: null }]);
  const audit = await query(`SELECT action, actor, ip FROM audit WHERE record_id = $1 ORDER BY created_at`, [first.id]);
  expect(audit).toMatchObject([{ action: 'signIn' }, { action: 'signIn' }]);
});

test('a code works once', async () => {
  const phone = newPhone();
  const code = await newCode(phone);
  await signIn(phone, code);
  await expect(signIn(phone, code)).rejects.toMatchObject(refused);
});

test('a code used ten times at once works once', async () => {
  const phone = newPhone();
  const code = await newCode(phone);
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => signIn(phone, code)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await find('account', { phone })).toHaveLength(1);
});

test('a code is good for five minutes', async () => {
  const [early, late] = [newPhone(), newPhone()];
  const codes = [await newCode(early), await newCode(late)];
  await ageCodes(4);
  await signIn(early, codes[0]);
  await ageCodes(1);
  await expect(signIn(late, codes[1])).rejects.toMatchObject(refused);
});

test('five wrong tries end a code', async () => {
  const [patient, guesser] = [newPhone(), newPhone()];
  const codes = { patient: await newCode(patient), guesser: await newCode(guesser) };
  for (let tried = 0; tried < 4; tried++)
    await expect(signIn(patient, otherThan(codes.patient))).rejects.toMatchObject(refused);
  await signIn(patient, codes.patient);
  for (let tried = 0; tried < 5; tried++)
    await expect(signIn(guesser, otherThan(codes.guesser))).rejects.toMatchObject(refused);
  await expect(signIn(guesser, codes.guesser)).rejects.toMatchObject(refused);
});

test('a newer code ends the older one', async () => {
  const phone = newPhone();
  const older = await newCode(phone);
  let newer = await newCode(phone);
  if (newer === older) newer = await newCode(phone);
  await expect(signIn(phone, older)).rejects.toMatchObject(refused);
  await signIn(phone, newer);
});

test('a code of one phone is none of another', async () => {
  const code = await newCode(newPhone());
  const other = newPhone();
  await newCode(other);
  await expect(signIn(other, otherThan(await codeSentTo(other)))).rejects.toMatchObject(refused);
  await expect(signIn(newPhone(), code)).rejects.toMatchObject(refused);
});

test('full-width digits and spaces are read as typed by a hurried thumb', async () => {
  const phone = newPhone();
  const code = await newCode(phone);
  const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(' ');
  await signIn(phone, wide);
});

test.each(['', '12345', '1234567', 'abcdef', 123456, null, { $gt: '' }])('%p is no code', async (code) => {
  await expect(signIn(newPhone(), code)).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'code', message: expect.stringContaining('6位') }],
  });
});

test('a network that guesses is held back', async () => {
  const ip = newAddress();
  const outcomes = await Promise.allSettled(Array.from({ length: 70 }, () => signIn(newPhone(), '000000', ip)));
  const statuses = outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
});

test('a disabled account is told so only after the right code', async () => {
  const phone = newPhone();
  await newAccount({ phone, state: 'disabled' });
  const code = await newCode(phone);
  await expect(signIn(phone, otherThan(code))).rejects.toMatchObject(refused);
  await expect(signIn(phone, code)).rejects.toMatchObject({ status: 403, code: 'account-disabled' });
});

test('nothing is half made when the transaction fails: the code can be used again', async () => {
  const phone = newPhone();
  const code = await newCode(phone);
  await query('ALTER TABLE accounts ADD CONSTRAINT closed CHECK (false) NOT VALID');
  await expect(signIn(phone, code)).rejects.toBeDefined();
  await query('ALTER TABLE accounts DROP CONSTRAINT closed');
  await signIn(phone, code);
});

test('a code for confirming a submission does not sign in, and the other way round', async () => {
  const phone = newPhone();
  const account = await signIn(phone, await newCode(phone));
  const actor = await resolveActor({ accountId: account.id, kind: 'member' }, {});
  if (!actor) throw new Error('nobody');
  await passMinute();
  await requestConfirmation(actor, {}, { ip: newAddress() });
  const code = await codeSentTo(phone);
  await expect(signIn(phone, code)).rejects.toMatchObject(refused);
  expect(Date.parse(await confirmPhone(actor, code, { ip: newAddress() }))).toBeGreaterThan(Date.now() - 5000);
  await expect(confirmPhone(actor, code, { ip: newAddress() })).rejects.toMatchObject(refused);
});

test('phones of accounts are encrypted where they lie', async () => {
  const phone = newPhone();
  await transact(systemActor, { action: 'create' }, async (tx) => tx.create('account', { phone }));
  const [row] = await query('SELECT phone, phone_hash FROM accounts ORDER BY created_at DESC LIMIT 1');
  expect(row?.phone).not.toContain(phone);
});
