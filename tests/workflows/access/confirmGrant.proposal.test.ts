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

const propose = (accountId: string, role: string, more: object = {}) =>
  createRecord(one, 'grant', { accountId, unionId: root.id, role, reason: '新任职', ...more });
const powersOf = async (accountId: string) =>
  (await standingOf(accountId, 'Asia/Shanghai'))?.powers.map(({ role }) => role) ?? [];

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
    expect((await powersOf(accountId)).length).toBeLessThanOrEqual(1);
    expect(made).toHaveLength(1);
  }
});
