import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { setEmail, verifyEmail } from '../../../workflows/access/ownEmail.ts';
import { resolveActor } from '../../../workflows/access/resolveActor.ts';
import { signInWithPassword } from '../../../workflows/access/signInWithPassword.ts';
import { goodPassword, newAccount, newAddress, newPhone, openAccess } from '../../support/access.ts';
import { linkSentTo } from '../../support/links.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await openAccess()));
afterAll(() => close());

const here = () => ({ ip: newAddress() });
async function person(): Promise<PersonActor> {
  const { id } = await newAccount({ phone: newPhone() });
  return (await resolveActor({ accountId: id, kind: 'member' }, here())) as PersonActor;
}

test('an address signs in once its link has been used', async () => {
  const actor = await person();
  await setEmail(actor, ' Lin.Jing@Example.org ');
  const signIn = () => signInWithPassword({ identifier: 'lin.jing@example.org', password: goodPassword }, here());
  await expect(signIn()).rejects.toMatchObject({ status: 401 });
  await verifyEmail(await linkSentTo(actor.accountId, 'account.emailCheck'), here());
  await expect(signIn()).resolves.toMatchObject({ id: actor.accountId });
});

test('another address is unverified again', async () => {
  const actor = await person();
  await setEmail(actor, 'first@example.org');
  await verifyEmail(await linkSentTo(actor.accountId, 'account.emailCheck'), here());
  await setEmail(actor, 'second@example.org');
  expect(await findOne('account', { id: actor.accountId })).toMatchObject({
    email: 'second@example.org',
    emailVerifiedAt: null,
  });
});

test('of two who name the same address the first to verify it has it', async () => {
  const [one, two] = [await person(), await person()];
  await setEmail(one, 'shared@example.org');
  await setEmail(two, 'shared@example.org');
  await verifyEmail(await linkSentTo(two.accountId, 'account.emailCheck'), here());
  await expect(verifyEmail(await linkSentTo(one.accountId, 'account.emailCheck'), here())).rejects.toMatchObject({
    status: 409,
    text: { zh: expect.stringContaining('另一个账号') },
  });
});

test.each(['a@b.cn, c@d.cn', 'a@b.cn\r\nBcc: q@r.cn', 'not mail', '', 'a@b', '"a b"@c.cn', '林@例子.中国'])(
  '%j is no address',
  async (value) => {
    await expect(setEmail(await person(), value)).rejects.toMatchObject({ errors: [{ path: 'email' }] });
  },
);

test('the database holds no address in clear', async () => {
  const actor = await person();
  await setEmail(actor, 'hidden@example.org');
  const [row] = await query<{ all: string }>(
    `SELECT (SELECT json_agg(a)::text FROM accounts a) || (SELECT json_agg(n)::text FROM notices n)
       || (SELECT json_agg(n)::text FROM notice_events n) || (SELECT json_agg(n)::text FROM audit n) AS all`,
  );
  expect(row?.all).not.toContain('hidden@example.org');
});
