import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { confirmTotp, enrolTotp } from '../../../workflows/access/enrolTotp.ts';
import { resetTotp } from '../../../workflows/access/resetTotp.action.ts';
import { resolveActor } from '../../../workflows/access/resolveActor.ts';
import { sendLink } from '../../../workflows/access/sendLink.action.ts';
import { unlockAccount } from '../../../workflows/access/unlockAccount.action.ts';
import { newAdmin, newPhone, openAccess } from '../../support/access.ts';
import { messages } from '../../support/messages.ts';

let root: Rows['union'];
let close: () => Promise<void>;
let security: PersonActor;
beforeAll(async () => {
  ({ root, close } = await openAccess());
  security = await actorOf((await newAdmin(root.id, { unionId: root.id }, 'securityAdmin')).id);
});
afterAll(() => close());

const actorOf = async (accountId: string) =>
  (await resolveActor({ accountId, kind: 'admin', totp: true }, {})) as PersonActor;
const someone = () => newAdmin(root.id, { unionId: root.id, phone: newPhone() });

test('who has lost his authenticator sets up another; he is told and signed out', async () => {
  const { id } = await someone();
  await query(`UPDATE accounts SET totp_confirmed = true WHERE id = $1`, [id]);
  await query(`INSERT INTO sessions (sid, sess, expire) VALUES ('lost', $1, now() + interval '1 day')`, [
    JSON.stringify({ accountId: id }),
  ]);
  await resetTotp(security, id, { reason: '手机遗失，已核对证件' });
  expect(await findOne('account', { id })).toMatchObject({ totpConfirmed: false, totpSecret: null });
  expect(await query(`SELECT FROM sessions WHERE sid = 'lost'`)).toEqual([]);
  expect(await messages({ accountId: id, template: 'account.totpReset', channel: 'sms' })).toHaveLength(1);
  expect(await find('audit', { recordId: id, action: 'resetTotp' })).toMatchObject([
    { reason: '手机遗失，已核对证件' },
  ]);
});

test('nobody resets his own', async () => {
  await expect(resetTotp(security, security.accountId, { reason: '自己' })).rejects.toMatchObject({
    code: 'own-factor',
  });
});

test('guesses at a second factor pause, also many at once, and stay in the audit', async () => {
  const { id } = await someone();
  const actor = await actorOf(id);
  await enrolTotp(actor);
  const guess = (n: number) => confirmTotp(actor, String(n).padStart(6, '0')).catch((error) => error.status as number);
  await Promise.all(Array.from({ length: 5 }, (_, n) => guess(n)));
  expect(await guess(6)).toBe(429);
  expect(await find('audit', { recordId: id, action: 'signInFailed' })).toHaveLength(5);
  await unlockAccount(security, id);
  expect(await guess(7)).toBe(422);
});

test('a link goes to the person: an invitation while he is invited, then to set a new password', async () => {
  const { id } = await someone();
  await sendLink(security, id);
  expect(await messages({ accountId: id, template: 'account.passwordReset', channel: 'sms' })).toHaveLength(1);
  await query(`UPDATE accounts SET state = 'invited' WHERE id = $1`, [id]);
  await sendLink(security, id);
  expect(await messages({ accountId: id, template: 'account.invited', channel: 'sms' })).toHaveLength(1);
});

test('a link to set a new password goes to no address that nobody has verified', async () => {
  const { id } = await newAdmin(root.id, { unionId: root.id, phone: newPhone(), email: 'typo@example.org' });
  await sendLink(security, id);
  const sent = await messages({ accountId: id, template: 'account.passwordReset' });
  expect(sent.map(({ channel }) => channel)).toEqual(['sms']);
});
