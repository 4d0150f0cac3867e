// A reviewer leaves: his cases do not wait for ever, and the very last one cannot leave while they do.

import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { revokeGrant } from '../../../workflows/access/revokeGrant.action.ts';
import { updateRecord } from '../../../workflows/records/updateRecord.ts';
import { remindOverdue } from '../../../workflows/reviews/remindOverdue.ts';
import { rerouteStranded } from '../../../workflows/reviews/rerouteStranded.ts';
import { buildAccount, buildAdmin, buildHouse, type House, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { makeCases } from './openReviews.ts';

let house: House;
let security: Awaited<ReturnType<typeof buildAdmin>>;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  security = await buildAdmin(house.root, 'securityAdmin');
});
beforeEach(async () => {
  await query('DELETE FROM notices');
  await query("UPDATE applications SET state = 'approved' RETURNING 1");
  await query("UPDATE grants SET revoked_at = now() WHERE role IN ('unionAdmin', 'unionOperator') RETURNING 1");
});

const revoke = (accountId: string) =>
  query('UPDATE grants SET revoked_at = now() WHERE account_id = $1 RETURNING 1', [accountId]);
const grantOf = async (accountId: string) => (await find('grant', { accountId }))[0]!;
async function waiting(count = 1): Promise<Rows['application'][]> {
  const cases = await makeCases(house.baseA, Array(count).fill('amber'));
  await query('UPDATE applications SET reviewer_union_id = union_id WHERE id = ANY($1) RETURNING 1', [
    cases.map(({ id }) => id),
  ]);
  return cases;
}

describe('a case whose reviewer left', () => {
  it('goes to the nearest union above that has an administrator, with an audit row; he is told once', async () => {
    const [leaving, above] = [await buildAdmin(house.baseA), await buildAdmin(house.cityA)];
    await buildAdmin(house.provinceA);
    const cases = await waiting(5);
    expect(await rerouteStranded()).toEqual({ rerouted: 0, stuck: 0 });
    await revoke(leaving.accountId);
    expect(await rerouteStranded({ batch: 3 })).toEqual({ rerouted: 5, stuck: 0 });
    const [first] = cases as [Rows['application']];
    expect(await reread('application', first.id)).toMatchObject({
      reviewerUnionId: house.cityA.id,
      unionId: house.baseA.id,
      state: 'submitted',
    });
    expect(await find('audit', { recordId: first.id, action: 'reroute' })).toMatchObject([
      {
        actor: '审核转办',
        before: { reviewerUnionId: house.baseA.id },
        after: { reviewerUnionId: house.cityA.id },
        reason: '原审核工会已没有审核人',
      },
    ]);
    const told = await messages({ template: 'review.rerouted', channel: 'inApp' }, { order: 'createdAt' });
    expect(told.map(({ accountId, body }) => [accountId, body])).toEqual([
      [above.accountId, '下级工会已没有审核人，3件申请转由甲市总工会审核。'],
      [above.accountId, '下级工会已没有审核人，2件申请转由甲市总工会审核。'],
    ]);
  });

  it('is moved once, however often the job runs', async () => {
    await buildAdmin(house.cityA);
    const [waits] = (await waiting()) as [Rows['application']];
    await Promise.all([rerouteStranded(), rerouteStranded(), rerouteStranded()]);
    expect(await rerouteStranded()).toEqual({ rerouted: 0, stuck: 0 });
    expect(await find('audit', { recordId: waits.id, action: 'reroute' })).toHaveLength(1);
  });

  it('stays, and is counted aloud, while no union above has anybody', async () => {
    await waiting(2);
    expect(await rerouteStranded()).toEqual({ rerouted: 0, stuck: 2 });
    await buildAdmin(house.root);
    expect(await rerouteStranded()).toEqual({ rerouted: 2, stuck: 0 });
  });

  it.each([
    ['an operator above, who may only look at cases below', 'unionOperator', {}],
    ['an administrator whose account is disabled', 'unionAdmin', { state: 'disabled' }],
  ] as const)('passes by %s', async (_who, role, values) => {
    await buildAdmin(house.cityA, role, values);
    await buildAdmin(house.provinceA);
    const [waits] = (await waiting()) as [Rows['application']];
    await rerouteStranded();
    expect(await reread('application', waits.id)).toMatchObject({ reviewerUnionId: house.provinceA.id });
  });

  it('passes by the applicant himself', async () => {
    const self = await buildAdmin(house.baseA);
    await buildAdmin(house.districtA);
    const [waits] = (await waiting()) as [Rows['application']];
    await query('UPDATE applications SET account_id = $2 WHERE id = $1 RETURNING 1', [waits.id, self.accountId]);
    await rerouteStranded();
    expect(await reread('application', waits.id)).toMatchObject({ reviewerUnionId: house.districtA.id });
  });

  it('leaves drafts, returned and decided cases alone', async () => {
    await buildAdmin(house.cityA);
    const cases = await waiting(3);
    for (const [index, state] of ['draft', 'returned', 'rejected'].entries())
      await query('UPDATE applications SET state = $2 WHERE id = $1 RETURNING 1', [cases[index]?.id, state]);
    expect(await rerouteStranded()).toEqual({ rerouted: 0, stuck: 0 });
  });

  it('is reminded of to those who may decide it', async () => {
    const admin = await buildAdmin(house.cityA);
    await buildAdmin(house.cityA, 'unionOperator');
    const [waits] = (await waiting()) as [Rows['application']];
    await rerouteStranded();
    await query("UPDATE applications SET due_on = '2020-01-01' WHERE id = $1 RETURNING 1", [waits.id]);
    // A Sunday, then a Monday: nobody is reminded on a day off.
    expect(await remindOverdue('2099-01-04')).toEqual({ reminded: 0 });
    expect(await remindOverdue('2099-01-05')).toEqual({ reminded: 1 });
    const told = await messages({ template: 'review.overdue', channel: 'inApp' });
    expect(told.map(({ accountId }) => accountId)).toEqual([admin.accountId]);
  });
});

describe('the last reviewer', () => {
  it('cannot be removed while cases wait that nobody here or above could decide', async () => {
    const last = await buildAdmin(house.districtA);
    await waiting(2);
    const grant = await grantOf(last.accountId);
    await expect(revokeGrant(security, grant.id)).rejects.toMatchObject({
      status: 409,
      code: 'last-reviewer',
      extra: { cases: 2 },
    });
    await expect(
      updateRecord(security, 'grant', grant.id, { validFrom: '2020-01-01', validTo: '2020-02-01' }, grant.version),
    ).rejects.toMatchObject({ code: 'last-reviewer' });
    const system = await buildAdmin(house.root, 'systemAdmin');
    const account = await reread('account', last.accountId);
    await expect(
      updateRecord(system, 'account', account.id, { state: 'disabled' }, account.version),
    ).rejects.toMatchObject({ code: 'last-reviewer' });
  });

  it.each([
    ['a successor', 'districtA'],
    ['a union above with an administrator', 'provinceA'],
  ] as const)('can go when there is %s', async (_who, where) => {
    const last = await buildAdmin(house.districtA);
    await waiting();
    await buildAdmin(house[where]);
    await expect(revokeGrant(security, (await grantOf(last.accountId)).id)).resolves.toBeDefined();
  });

  it('can go when no case waits, and so can an operator beside an administrator', async () => {
    const operator = await buildAdmin(house.baseA, 'unionOperator');
    const admin = await buildAdmin(house.baseA);
    const [waits] = (await waiting()) as [Rows['application']];
    await revokeGrant(security, (await grantOf(operator.accountId)).id);
    await query("UPDATE applications SET state = 'approved' WHERE id = $1 RETURNING 1", [waits.id]);
    await revokeGrant(security, (await grantOf(admin.accountId)).id);
  });

  it('is one of two: when both leave at once, one stays', async () => {
    const two = [await buildAdmin(house.districtA), await buildAdmin(house.districtA)];
    await waiting();
    const grants = await Promise.all(two.map(({ accountId }) => grantOf(accountId)));
    const results = await Promise.allSettled(grants.map(({ id }) => revokeGrant(security, id)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('need not be anybody: an account without powers is disabled freely', async () => {
    await waiting();
    const system = await buildAdmin(house.root, 'systemAdmin');
    const account = await buildAccount({ unionId: house.root.id });
    await updateRecord(system, 'account', account.id, { state: 'disabled' }, 1);
  });
});
