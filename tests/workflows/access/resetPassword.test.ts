import { query } from '../../../models/store/sql/sql.ts';
import { requestPasswordReset, resetPassword } from '../../../workflows/access/resetPassword.ts';
import { signInWithPassword } from '../../../workflows/access/signInWithPassword.ts';
import { goodPassword, newAccount, newAddress, newPhone, openAccess } from '../../support/access.ts';
import { linkSentTo } from '../../support/links.ts';
import { messages } from '../../support/messages.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await openAccess()));
afterAll(() => close());

const here = () => ({ ip: newAddress() });
let people = 0;
async function person(emailVerifiedAt: string | null = new Date().toISOString()) {
  people += 1;
  const email = `p${people}@example.org`;
  const phone = newPhone();
  const { id } = await newAccount({ phone, email, emailVerifiedAt, loginName: `person${people}` });
  return { id, email, phone, loginName: `person${people}` };
}
const newPassword = 'Zhongqiu-Yue 88';

test.each(['email', 'phone', 'loginName'] as const)('by %s the link goes to the verified address alone', async (by) => {
  const someone = await person();
  await requestPasswordReset(someone[by], here());
  const sent = await messages({ accountId: someone.id, template: 'account.passwordReset' });
  expect(sent.map(({ channel, recipient }) => [channel, recipient])).toEqual([['email', someone.email]]);
});

test('the link sets a new password, ends the sessions and tells the person', async () => {
  const someone = await person();
  await query(`INSERT INTO sessions (sid, sess, expire) VALUES ('s1', $1, now() + interval '1 day')`, [
    JSON.stringify({ accountId: someone.id }),
  ]);
  await requestPasswordReset(someone.email, here());
  const token = await linkSentTo(someone.id, 'account.passwordReset');
  await resetPassword(token, newPassword, here());
  await expect(signInWithPassword({ identifier: someone.phone, password: goodPassword }, here())).rejects.toMatchObject(
    {
      status: 401,
    },
  );
  await expect(signInWithPassword({ identifier: someone.phone, password: newPassword }, here())).resolves.toMatchObject(
    { id: someone.id },
  );
  expect(await query(`SELECT FROM sessions WHERE sid = 's1'`)).toEqual([]);
  expect((await messages({ accountId: someone.id, template: 'account.passwordChanged' })).length).toBeGreaterThan(0);
  await expect(resetPassword(token, newPassword, here())).rejects.toMatchObject({ code: 'dead-link' });
});

test('nobody, an unverified address and a known one are answered alike, and take as long', async () => {
  const [known, unverified] = [await person(), await person(null)];
  const took = async (identifier: string) => {
    const start = performance.now();
    expect(await requestPasswordReset(identifier, here())).toBeUndefined();
    return performance.now() - start;
  };
  const times = [await took(known.email), await took(unverified.email), await took('nobody@example.org')];
  expect(Math.min(...times)).toBeGreaterThanOrEqual(295);
  expect(await messages({ accountId: unverified.id })).toEqual([]);
});

test('one account is sent three links an hour, and says nothing of it', async () => {
  const someone = await person();
  for (const _ of Array.from({ length: 5 })) await requestPasswordReset(someone.email, here());
  expect(await messages({ accountId: someone.id, template: 'account.passwordReset' })).toHaveLength(3);
});
