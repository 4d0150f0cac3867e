// Who decides cases is said once, in the access of applications: routing, facts and reminders ask the database for it.

import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '../../../../civilDay.ts';
import { getResource } from '../../../../models/descriptor/registry.ts';
import { type Role, roles } from '../../../../models/descriptor/types.ts';
import { decidesCasesOf, reviewersOn } from '../../../../models/store/sql/reviewers.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { today } from '../../../../workflows/today.ts';
import { buildAdmin, buildHouse, type House } from '../../../support/build.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});
beforeEach(() => query('DELETE FROM grants'));

const { access } = getResource('application');
const reviewers = (day = today()) =>
  query<{ role: Role; union_id: string; decides_own: boolean; decides_lower: boolean }>(
    `SELECT g.role, r.* FROM ${reviewersOn('$1::date')} r JOIN grants g ON g.id = r.grant_id ORDER BY g.role`,
    [day],
  );

describe('reviewers', () => {
  it('are those whose role may approve, their own cases or those below, as the descriptor says', async () => {
    for (const role of roles) await buildAdmin(house.cityA, role);
    const may = (role: Role, relation: 'own' | 'lower') => access[role]?.[relation]?.includes('approve') ?? false;
    expect(
      (await reviewers()).map(({ role, decides_own, decides_lower }) => [role, decides_own, decides_lower]),
    ).toEqual(
      [...roles]
        .sort()
        .filter((role) => may(role, 'own') || may(role, 'lower'))
        .map((role) => [role, may(role, 'own'), may(role, 'lower')]),
    );
  });

  it('change with the access of applications', async () => {
    await buildAdmin(house.cityA, 'auditor');
    expect(await reviewers()).toEqual([]);
    access.auditor = { lower: ['approve'] };
    try {
      expect(await reviewers()).toMatchObject([{ role: 'auditor', decides_own: false, decides_lower: true }]);
    } finally {
      delete access.auditor;
    }
  });

  it('decide at their own union what is said of their own, and below it what is said of lower ones', async () => {
    const operator = await buildAdmin(house.cityA, 'unionOperator');
    const decides = async (unionId: string) => {
      const [row] = await query<{ decides: boolean }>(
        `SELECT ${decidesCasesOf('r', '$2::uuid')} AS decides FROM ${reviewersOn('$1::date')} r WHERE r.account_id = $3`,
        [today(), unionId, operator.accountId],
      );
      return row?.decides;
    };
    expect(await decides(house.cityA.id)).toBe(true);
    expect(await decides(house.districtA.id)).toBe(false);
  });

  it('have a live account and a grant that lives on that day', async () => {
    await buildAdmin(house.cityA, 'unionAdmin', { state: 'disabled' });
    expect(await reviewers()).toEqual([]);
    const { accountId } = await buildAdmin(house.cityA);
    await query('UPDATE grants SET valid_from = $2, valid_to = $2 WHERE account_id = $1 RETURNING 1', [
      accountId,
      today(),
    ]);
    const counts = [addDays(today(), -1), today(), addDays(today(), 1)].map(
      async (day) => (await reviewers(day)).length,
    );
    expect(await Promise.all(counts)).toEqual([0, 1, 0]);
    await query('UPDATE grants SET revoked_at = now() WHERE account_id = $1 RETURNING 1', [accountId]);
    expect(await reviewers()).toEqual([]);
  });
});
