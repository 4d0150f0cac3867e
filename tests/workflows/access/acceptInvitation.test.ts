import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { acceptInvitation } from '../../../workflows/access/acceptInvitation.ts';
import { inviteAccount } from '../../../workflows/access/inviteAccount.ts';
import { signInAdmin } from '../../../workflows/access/signInAdmin.ts';
import { signInWithCode } from '../../../workflows/access/signInWithCode.ts';
import { goodPassword, newAddress, newCode, newPhone, newResidentId, openAccess } from '../../support/access.ts';
import { linkSentTo } from '../../support/links.ts';

let root: Rows['union'];
let close: () => Promise<void>;
beforeAll(async () => ({ root, close } = await openAccess()));
afterAll(() => close());

async function invited(values: Partial<Rows['account']> = {}): Promise<{ id: string; phone: string; token: string }> {
  const phone = newPhone();
  const { id } = await transact(systemActor, { action: 'create' }, async (tx) => {
    const account = tx.create('account', { phone, state: 'invited', ...values });
    tx.create('grant', { accountId: account.id, unionId: root.id, role: 'unionAdmin', validFrom: '2020-01-01' });
    await inviteAccount(tx, account);
    return account;
  });
  return { id, phone, token: await linkSentTo(id, 'account.invited') };
}
const answers = () => ({
  name: '邀请测试',
  documentType: 'resident',
  documentNumber: newResidentId(),
  password: goodPassword,
});
const here = () => ({ ip: newAddress() });

test('who accepts says who he is, chooses a password, and is in', async () => {
  const { id, phone, token } = await invited();
  const given = answers();
  await acceptInvitation(token, given, here());
  const account = await findOne('account', { id });
  expect(account).toMatchObject({ state: 'active', name: given.name, documentNumber: given.documentNumber });
  expect(account?.boundAt).toBeTruthy();
  await expect(signInAdmin({ loginName: phone, password: goodPassword }, here())).resolves.toMatchObject({
    totp: 'off',
  });
});

test('until then his grants open nothing, by password or code', async () => {
  const { phone } = await invited();
  await expect(signInAdmin({ loginName: phone, password: goodPassword }, here())).rejects.toMatchObject({
    status: 401,
  });
  await expect(signInWithCode({ phone, code: await newCode(phone) }, here())).rejects.toMatchObject({
    code: 'not-accepted',
  });
});

test('a link works once, also when it is used twice at once', async () => {
  const { token } = await invited();
  const outcomes = await Promise.allSettled([
    acceptInvitation(token, answers(), here()),
    acceptInvitation(token, answers(), here()),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(acceptInvitation(token, answers(), here())).rejects.toMatchObject({ status: 410, code: 'dead-link' });
});

test('a link is dead after half an hour, and once a newer one is sent', async () => {
  const { id, token } = await invited();
  const account = (await findOne('account', { id }))!;
  await transact(systemActor, { action: 'update' }, (tx) => inviteAccount(tx, account));
  await expect(acceptInvitation(token, answers(), here())).rejects.toMatchObject({ code: 'dead-link' });
  const newer = await linkSentTo(id, 'account.invited');
  await query(`UPDATE account_links SET expires_at = now() - interval '1 second' WHERE account_id = $1`, [id]);
  await expect(acceptInvitation(newer, answers(), here())).rejects.toMatchObject({ code: 'dead-link' });
});

test('what was refused leaves the link alive', async () => {
  const { token } = await invited();
  await expect(acceptInvitation(token, { ...answers(), password: 'short' }, here())).rejects.toMatchObject({
    errors: [{ path: 'password' }],
  });
  await expect(acceptInvitation(token, answers(), here())).resolves.toMatchObject({ state: 'active' });
});

test('who was named by the inviter cannot be somebody else', async () => {
  const { token } = await invited({ name: '张三' });
  await expect(acceptInvitation(token, { ...answers(), name: '李四' }, here())).rejects.toMatchObject({
    errors: [{ path: 'name', message: expect.stringContaining('不一致') }],
  });
});

test('neither the table of links nor the message kept to be read holds the token', async () => {
  const { token } = await invited();
  const rows = await query<{ all: string }>(
    `SELECT (SELECT json_agg(l)::text FROM account_links l) || (SELECT json_agg(n)::text FROM notices n) AS all`,
    [],
  );
  expect(rows[0]?.all).not.toContain(token);
});
