// A lost phone of somebody who looks after others: one administrator names the new one, another kind of administrator confirms it.
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { verbs } from '../../../workflows/access/replacePhone.action.ts';
import { resolveActor } from '../../../workflows/access/resolveActor.ts';
import { newAdmin, newPhone, openAccess } from '../../support/access.ts';
import { messages } from '../../support/messages.ts';

let root: Rows['union'];
let close: () => Promise<void>;
let system: PersonActor;
let security: PersonActor;
beforeAll(async () => {
  ({ root, close } = await openAccess());
  system = await actorOf((await newAdmin(root.id, { unionId: root.id }, 'systemAdmin')).id);
  security = await actorOf((await newAdmin(root.id, { unionId: root.id }, 'securityAdmin')).id);
});
afterAll(() => close());

const actorOf = async (accountId: string) =>
  (await resolveActor({ accountId, kind: 'admin', totp: true }, {})) as PersonActor;
const act = (name: string, actor: PersonActor, id: string, input = {}) => verbs.verbs[name]?.(actor, id, input);
const reason = '手机遗失，已核对证件';

async function someone() {
  const old = newPhone();
  const { id } = await newAdmin(root.id, { unionId: root.id, phone: old, email: 'old@example.org' });
  return { id, old, next: newPhone() };
}

test('takes two: proposed, the old phone signs in still and is told; confirmed, only the new one does', async () => {
  const { id, old, next } = await someone();
  await act('proposePhone', system, id, { phone: next, reason });
  expect(await findOne('account', { id })).toMatchObject({ phone: old, nextPhone: next });
  expect(await messages({ recipient: old, template: 'account.phoneAsked' })).toHaveLength(1);
  await act('confirmPhoneChange', security, id, { phone: next });
  expect(await findOne('account', { id })).toMatchObject({
    ...{ phone: next, nextPhone: null, nextPhoneById: null },
    ...{ passwordHash: null, email: null, totpSecret: null, totpConfirmed: false },
  });
  expect(await messages({ recipient: old, template: 'account.phoneLeft' })).toHaveLength(1);
  expect(await find('audit', { recordId: id, action: 'proposePhone' })).toMatchObject([{ reason }]);
});

test('alone nobody changes it, for himself nobody begins it, and without a proposal there is nothing to confirm', async () => {
  const { id, next } = await someone();
  await expect(act('confirmPhoneChange', security, id, { phone: next })).rejects.toMatchObject({
    code: 'nothing-proposed',
  });
  await expect(act('proposePhone', security, id, { phone: next, reason })).rejects.toMatchObject({ status: 403 });
  await act('proposePhone', system, id, { phone: next, reason });
  await expect(act('confirmPhoneChange', system, id, { phone: next })).rejects.toMatchObject({ status: 403 });
  await expect(act('proposePhone', system, system.accountId, { phone: next, reason })).rejects.toMatchObject({
    code: 'own-phone',
  });
});

test('a proposal that was wrong is dropped by either, and nothing has changed', async () => {
  for (const actor of [system, security]) {
    const { id, old, next } = await someone();
    await act('proposePhone', system, id, { phone: next, reason });
    await act('dropPhoneChange', actor, id);
    expect(await findOne('account', { id })).toMatchObject({ phone: old, nextPhone: null });
    await expect(act('confirmPhoneChange', security, id, { phone: next })).rejects.toMatchObject({
      code: 'nothing-proposed',
    });
  }
});

test('what is no phone is said, and not kept', async () => {
  const { id } = await someone();
  await expect(act('proposePhone', system, id, { phone: '12345', reason })).rejects.toMatchObject({
    errors: [{ path: 'phone' }],
  });
});

test('whoever confirms it types the number he has made sure of: another one changes nothing, nor does one of last week', async () => {
  const { id, old, next } = await someone();
  await act('proposePhone', system, id, { phone: next, reason });
  const confirm = (phone: string) => act('confirmPhoneChange', security, id, { phone });
  await expect(confirm(newPhone())).rejects.toMatchObject({ code: 'other-phone' });
  await query("UPDATE accounts SET next_phone_until = now() - interval '1 minute' WHERE id = $1", [id]);
  await expect(confirm(next)).rejects.toMatchObject({ code: 'proposal-lapsed' });
  expect(await findOne('account', { id })).toMatchObject({ phone: old });
  await act('proposePhone', system, id, { phone: next, reason });
  await confirm(next);
  expect(await findOne('account', { id })).toMatchObject({ phone: next, nextPhoneUntil: null });
});
