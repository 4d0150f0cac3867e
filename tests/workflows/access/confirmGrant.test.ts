import type { Rows } from '../../../models/rows.ts';
import { standingOf } from '../../../models/store/queries/powers.ts';
import { confirmGrant } from '../../../workflows/access/confirmGrant.action.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../workflows/records/updateRecord.ts';
import { buildAccount, buildAdmin, buildUnion } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
let root: Rows['union'];
let one: Awaited<ReturnType<typeof buildAdmin>>;
let other: typeof one;
beforeAll(async () => {
  root = await buildUnion(null, { kind: 'aboveBase' });
  [one, other] = [await buildAdmin(root, 'securityAdmin'), await buildAdmin(root, 'securityAdmin')];
});

const propose = (accountId: string, role: string, more: object = {}, by = one) =>
  createRecord(by, 'grant', { accountId, unionId: root.id, role, reason: '新任职', ...more });
const powersOf = async (accountId: string) =>
  (await standingOf(accountId, 'Asia/Shanghai'))?.powers.map(({ role }) => role);

test('a power counts once another security administrator has confirmed it', async () => {
  const { id: accountId } = await buildAccount({ unionId: root.id });
  const grant = await propose(accountId, 'unionAdmin');
  expect(grant.state).toBe('proposed');
  expect(await powersOf(accountId)).toEqual([]);
  await expect(confirmGrant(one, grant.id)).rejects.toMatchObject({ code: 'second-person' });
  expect(await confirmGrant(other, grant.id)).toMatchObject({ state: 'live', confirmedById: other.accountId });
  expect(await powersOf(accountId)).toEqual(['unionAdmin']);
  await expect(confirmGrant(other, grant.id)).rejects.toMatchObject({ status: 409 });
});

test('nobody confirms a power of his own', async () => {
  const grant = await propose(other.accountId, 'unionOperator');
  await expect(confirmGrant(other, grant.id)).rejects.toMatchObject({ code: 'own-grant' });
});

test.each([
  ['auditor', 'unionAdmin'],
  ['auditor', 'ruleEditor'],
  ['systemAdmin', 'unionOperator'],
  ['systemAdmin', 'securityAdmin'],
  ['ruleEditor', 'rulePublisher'],
])('%s and %s are two people, also while both are only proposed', async (first, second) => {
  const { id: accountId } = await buildAccount({ unionId: root.id });
  await propose(accountId, first);
  await expect(propose(accountId, second)).rejects.toMatchObject({ code: 'roles-apart' });
});

test('a reason is asked for, and one person may shorten a grant but not extend it', async () => {
  const { id: accountId } = await buildAccount({ unionId: root.id });
  await expect(createRecord(one, 'grant', { accountId, unionId: root.id, role: 'unionAdmin' })).rejects.toMatchObject({
    errors: [{ path: 'reason' }],
  });
  const { id } = await createRecord(one, 'grant', {
    ...{ accountId, unionId: root.id, role: 'unionAdmin', reason: '代理一年', validTo: '2099-01-01' },
  });
  const { version } = await confirmGrant(other, id);
  const shorter = await updateRecord(one, 'grant', id, { validTo: '2098-01-01' }, version);
  await expect(updateRecord(one, 'grant', id, { validTo: '2099-01-01' }, shorter.version)).rejects.toMatchObject({
    code: 'second-person',
  });
});

test('a delegated security administrator gives no power to accounts that he cannot see', async () => {
  const below = await buildUnion(root, { kind: 'aboveBase' });
  const delegated = await buildAdmin(below, 'securityAdmin');
  const { id: foreign } = await buildAccount({ unionId: root.id });
  const refused = (accountId: string) =>
    propose(accountId, 'unionAdmin', { unionId: below.id }, delegated).catch((error) => [error.status, error.errors]);
  expect(await refused(foreign)).toEqual(await refused('00000000-0000-4000-8000-00000000000f'));
});

test('who confirms gets what was proposed: he cannot first make it longer himself', async () => {
  const { id: accountId } = await buildAccount({ unionId: root.id });
  const grant = await propose(accountId, 'unionAdmin', { validTo: '2099-01-01' });
  await expect(updateRecord(other, 'grant', grant.id, { validTo: null }, grant.version)).rejects.toMatchObject({
    code: 'second-person',
  });
});

test('who proposed it may still mend it', async () => {
  const { id: accountId } = await buildAccount({ unionId: root.id });
  const grant = await propose(accountId, 'unionAdmin', { validTo: '2098-01-01' });
  expect(await updateRecord(one, 'grant', grant.id, { validTo: '2099-01-01' }, grant.version)).toMatchObject({
    validTo: '2099-01-01',
  });
});

test('roles that are apart stay apart when proposed and confirmed at the same moment', async () => {
  for (let round = 0; round < 5; round++) {
    const { id: accountId } = await buildAccount({ unionId: root.id });
    const proposed = await Promise.allSettled([propose(accountId, 'auditor'), propose(accountId, 'unionAdmin')]);
    const made = proposed.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    await Promise.allSettled(made.map(({ id }) => confirmGrant(other, id)));
    expect((await powersOf(accountId))?.length).toBeLessThanOrEqual(1);
    expect(made).toHaveLength(1);
  }
});
