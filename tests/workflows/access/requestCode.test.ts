import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { keyedHash } from '../../../models/store/sql/crypto.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { newHumanChallenge } from '../../../workflows/access/humanChallenge.ts';
import { newPictureCode } from '../../../workflows/access/pictureCode.ts';
import { requestCode } from '../../../workflows/access/requestCode.ts';
import { signInWithCode } from '../../../workflows/access/signInWithCode.ts';
import {
  ageCodes,
  baseLimits,
  codeSentTo,
  newAccount,
  newAddress,
  newCode,
  newPhone,
  openAccess,
} from '../../support/access.ts';
import { messages } from '../../support/messages.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await openAccess()));
afterAll(() => close());

const ask = (phone: unknown, ip = newAddress(), proof?: object) =>
  requestCode({ phone, ...(proof ? { proof } : {}) }, { ip });

async function solved() {
  const challenge = await newHumanChallenge();
  const solution = await solveChallenge({ challenge, deriveKey });
  return { solution: Buffer.from(JSON.stringify({ challenge, solution })).toString('base64') };
}

test('a code of six digits goes out as an urgent message to the phone', async () => {
  const phone = newPhone();
  await expect(ask(phone)).resolves.toMatchObject({ minutesValid: 5, nextInSeconds: 60 });
  expect(await codeSentTo(phone)).toMatch(/^\d{6}$/);
  const [notice] = await messages({ recipient: phone });
  expect(notice).toMatchObject({
    channel: 'sms',
    urgent: true,
    state: 'pending',
    template: 'signIn.code',
    recipient: phone,
  });
});

test('neither the code nor the phone stands in clear anywhere in the database', async () => {
  const phone = newPhone();
  const code = await newCode(phone);
  const tables = await query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
  for (const { tablename } of tables) {
    const found = await query(`SELECT 1 AS hit FROM ${tablename} t WHERE t::text LIKE $1 OR t::text LIKE $2`, [
      `%${phone}%`,
      `%验证码${code}%`,
    ]);
    expect([tablename, found.length]).toEqual([tablename, 0]);
  }
  const [notice] = await messages({ recipient: phone });
  expect(notice?.body).toContain('●●●●●●');
});

test('known and unknown phones get the same answer in the same time', async () => {
  const known = newPhone();
  await newAccount({ phone: known });
  const timed = async (phone: string) => {
    const start = performance.now();
    // What goes out; which sending it was stays with the session.
    const { minutesValid, nextInSeconds } = await ask(phone);
    return { answer: { minutesValid, nextInSeconds }, milliseconds: performance.now() - start };
  };
  const pairs = [];
  for (let turn = 0; turn < 3; turn++) pairs.push({ known: await timed(known), unknown: await timed(newPhone()) });
  for (const pair of pairs) expect(pair.known.answer).toEqual(pair.unknown.answer);
  const ratios = pairs.map(({ known, unknown }) => unknown.milliseconds / known.milliseconds).sort((a, b) => a - b);
  // The middle of three: whoever did a part of the work for one of them only would be far from 1.
  expect(ratios[1]).toBeGreaterThan(0.3);
  expect(ratios[1]).toBeLessThan(3);
});

test('asked again within a minute, the code that was sent counts and none is sent', async () => {
  const phone = newPhone();
  await ask(phone);
  const again = await ask(phone);
  expect(again.nextInSeconds).toBeGreaterThan(50);
  expect(await messages({ recipient: phone })).toHaveLength(1);
  await ageCodes(1);
  await ask(phone);
  expect(await messages({ recipient: phone })).toHaveLength(2);
});

test('a code that was used is followed by another after a minute only, whatever it is for', async () => {
  const phone = newPhone();
  await signInWithCode({ phone, code: await newCode(phone) }, { ip: newAddress() });
  await expect(ask(phone)).rejects.toMatchObject({ status: 429, message: expect.stringMatching(/请在\d+秒后再试/) });
  await expect(requestCode({ phone, purpose: 'confirm' }, { ip: newAddress() })).rejects.toMatchObject({ status: 429 });
});

test('a recruiting table of 200 people behind one address gets in, each showing that he is human', async () => {
  const ip = newAddress();
  for (let table = 0; table < 10; table++) {
    const people = Array.from({ length: 20 }, async () => ask(newPhone(), ip, await solved()));
    await Promise.all(people);
  }
  await expect(ask(newPhone(), ip)).rejects.toMatchObject({ code: 'human-check' });
}, 120_000);

test('a phone gets three codes in ten minutes and then is told how long to wait', async () => {
  const phone = newPhone();
  for (let sent = 0; sent < baseLimits.perPhonePer10Min; sent++) {
    await ask(phone);
    await ageCodes(1);
  }
  const refusal = await ask(phone).catch((error) => error);
  expect(refusal).toMatchObject({ status: 429, code: 'too-many' });
  expect(refusal.extra.retryAfter).toBeGreaterThan(300);
  expect(refusal.extra.retryAfter).toBeLessThanOrEqual(420);
  await ask(newPhone());
  await ageCodes(11);
  await expect(ask(phone)).resolves.toBeDefined();
});

test('a phone gets no more than its daily number of codes', async () => {
  const phone = newPhone();
  for (let sent = 0; sent < baseLimits.perPhonePerDay; sent++) {
    await ask(phone);
    await ageCodes(5);
  }
  await ageCodes(11);
  await expect(ask(phone)).rejects.toMatchObject({ status: 429, message: expect.stringContaining('今天') });
});

test('ten requests at once send one code', async () => {
  const phone = newPhone();
  await Promise.all(Array.from({ length: 10 }, () => ask(phone)));
  expect(await messages({ recipient: phone })).toHaveLength(1);
});

test('a network that asks often has to show a human: by a solved challenge, once', async () => {
  const ip = newAddress();
  for (let sent = 0; sent < baseLimits.humanCheckAfter; sent++) await ask(newPhone(), ip);
  await expect(ask(newPhone(), ip)).rejects.toMatchObject({ status: 403, code: 'human-check' });
  const proof = await solved();
  const { challenge, solution } = JSON.parse(Buffer.from(proof.solution, 'base64').toString());
  await expect(ask(newPhone(), ip, proof)).resolves.toBeDefined();
  await expect(ask(newPhone(), ip, proof)).rejects.toMatchObject({ code: 'human-check' });
  const easier = { challenge: { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '0' } }, solution };
  await expect(ask(newPhone(), ip, { solution: easier })).rejects.toMatchObject({ code: 'human-check' });
  for (const rubbish of ['', 'x', {}, { challenge: null }, 7]) {
    await expect(ask(newPhone(), ip, { solution: rubbish })).rejects.toMatchObject({ code: 'human-check' });
  }
});

test('without JavaScript the human reads a picture', async () => {
  const ip = newAddress();
  for (let sent = 0; sent < baseLimits.humanCheckAfter; sent++) await ask(newPhone(), ip);
  expect(newPictureCode().svg).toMatch(/^<svg/);
  // Each is good for one try.
  const picture = (code: string) => ({ hash: keyedHash(code, 'picture code'), expiresAt: Date.now() + 60_000 });
  await expect(ask(newPhone(), ip, { picture: { given: 'xxxx', kept: picture('ab3c') } })).rejects.toMatchObject({
    code: 'human-check',
  });
  await expect(
    ask(newPhone(), ip, { picture: { given: 'ab3d', kept: { ...picture('ab3d'), expiresAt: 1 } } }),
  ).rejects.toMatchObject({ code: 'human-check' });
  await expect(ask(newPhone(), ip, { picture: { given: ' AB3E ', kept: picture('ab3e') } })).resolves.toBeDefined();
});

test('a network has a limit of its own, and all addresses of one IPv6 line are one network', async () => {
  for (let sent = 0; sent < baseLimits.humanCheckAfter; sent++) await ask(newPhone(), `2001:db8:1:2::${sent + 1}`);
  await expect(ask(newPhone(), '2001:db8:1:2:ffff::9')).rejects.toMatchObject({ code: 'human-check' });
  await expect(ask(newPhone(), '2001:db8:1:3::1')).resolves.toBeDefined();
});

test.each([
  ['', '请填写'],
  ['1380000', '11位'],
  ['23800000000', '13至19'],
  ['1380000000a', '数字'],
  [13800000000, '请填写'],
  [undefined, '请填写'],
])('%p is no phone, and the answer says why', async (phone, why) => {
  await expect(ask(phone)).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'phone', message: expect.stringContaining(why) }],
  });
});

test('an unknown purpose is refused with the known ones', async () => {
  await expect(requestCode({ phone: newPhone(), purpose: 'free-beer' }, { ip: newAddress() })).rejects.toMatchObject({
    status: 400,
    errors: [{ path: 'purpose', needed: ['signIn', 'confirm', 'newPhone'] }],
  });
});
