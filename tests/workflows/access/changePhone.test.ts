// Who holds both phones changes the one he signs in by, and nobody else does.

import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { changePhone } from '../../../workflows/access/changePhone.ts';
import { resolveActor } from '../../../workflows/access/resolveActor.ts';
import { signInWithCode } from '../../../workflows/access/signInWithCode.ts';
import { newAccount, newAddress, newAdmin, newCode, newPhone, openAccess, otherThan } from '../../support/access.ts';
import { messages } from '../../support/messages.ts';

let close: () => Promise<void>;
let rootId: string;
beforeAll(async () => {
  const { root, close: closing } = await openAccess();
  [close, rootId] = [closing, root.id];
});
afterAll(() => close());

const here = () => ({ ip: newAddress() });
const actorOf = async (accountId: string) => (await resolveActor({ accountId, kind: 'member' }, here())) as PersonActor;

async function person() {
  const old = newPhone();
  const { id } = await newAccount({ phone: old });
  return { old, id, actor: await actorOf(id) };
}
/** A minute ago he showed that the present one is his. */
const confirmed = (minutesAgo = 1) => ({
  phoneConfirmedAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
  sessionId: 'this',
});
const codeFor = (phone: string) => newCode(phone, newAddress(), 'newPhone');

test('the new phone signs in, the old one begins anew; other sessions end and both are told', async () => {
  const { old, id, actor } = await person();
  for (const sid of ['this', 'other'])
    await query(`INSERT INTO sessions (sid, sess, expire) VALUES ($1, $2, now() + interval '1 day')`, [
      sid,
      JSON.stringify({ accountId: id }),
    ]);
  const next = newPhone();
  await changePhone(actor, { phone: ` ${next} `, code: await codeFor(next) }, confirmed(), here());
  expect(await signInWithCode({ phone: next, code: await newCode(next) }, here())).toMatchObject({ id });
  expect((await signInWithCode({ phone: old, code: await newCode(old) }, here())).id).not.toBe(id);
  expect(await query("SELECT sid FROM sessions WHERE sess ->> 'accountId' = $1", [id])).toEqual([{ sid: 'this' }]);
  const [left] = await messages({ recipient: old, template: 'account.phoneLeft' });
  expect(left?.body).toContain(`尾号${next.slice(-4)}`);
  expect(left?.body).not.toContain(next);
  expect(await messages({ recipient: next, template: 'account.phoneTaken' })).toHaveLength(1);
  const [kept] = await find('audit', { recordId: id, action: 'changePhone' });
  expect(kept).toMatchObject({ actorId: id });
  expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${old}|${next}`));
});

test.each([
  ['not confirmed', undefined],
  ['confirmed too long ago', confirmed(11).phoneConfirmedAt],
])('the present phone %s, nothing changes', async (_, phoneConfirmedAt) => {
  const { old, id, actor } = await person();
  const next = newPhone();
  const code = await codeFor(next);
  await expect(changePhone(actor, { phone: next, code }, { phoneConfirmedAt }, here())).rejects.toMatchObject({
    status: 403,
    code: 'confirm-first',
  });
  expect(await findOne('account', { id })).toMatchObject({ phone: old });
});

test('a wrong code, a code for signing in and one for another number change nothing', async () => {
  const { old, id, actor } = await person();
  const [next, other] = [newPhone(), newPhone()];
  for (const code of [otherThan(await codeFor(next)), await newCode(next), await codeFor(other)])
    await expect(changePhone(actor, { phone: next, code }, confirmed(), here())).rejects.toMatchObject({
      errors: [{ path: 'code' }],
    });
  expect(await findOne('account', { id })).toMatchObject({ phone: old });
});

test('an account that was begun with the new number and belongs to nobody gives it up', async () => {
  const { id, actor } = await person();
  const next = newPhone();
  const begun = await signInWithCode({ phone: next, code: await newCode(next) }, here());
  await changePhone(actor, { phone: next, code: await codeFor(next) }, confirmed(), here());
  expect(await findOne('account', { id: begun.id })).toMatchObject({ phone: null, state: 'disabled' });
  expect(await findOne('account', { phone: next })).toMatchObject({ id });
});

test.each(['a bound person', 'an administrator'])('the number of %s is not taken', async (whose) => {
  const { old, id, actor } = await person();
  const next = newPhone();
  if (whose === 'an administrator') await newAdmin(rootId, { phone: next });
  else await newAccount({ phone: next, boundAt: new Date().toISOString() });
  await expect(
    changePhone(actor, { phone: next, code: await codeFor(next) }, confirmed(), here()),
  ).rejects.toMatchObject({ status: 409, code: 'phone-taken' });
  expect(await findOne('account', { id })).toMatchObject({ phone: old });
});
