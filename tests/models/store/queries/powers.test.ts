import { expect, it } from '@jest/globals';
import { standingOf } from '../../../../models/store/queries/powers.ts';
import { setUpStore } from '../../../support/setUpStore.ts';
import { planOf, statementsOf } from '../../../support/statements.ts';

setUpStore();

it('what somebody may do, asked on every request, is found by indexes alone', async () => {
  const nobody = '00000000-0000-0000-0000-000000000000';
  const [sql, ...more] = await statementsOf(() => standingOf(nobody, 'Asia/Shanghai'));
  expect(more).toEqual([]);
  const plan = await planOf(sql as string);
  expect(plan).toMatch(/grants_once/);
  expect(plan).not.toMatch(/Seq Scan/);
});
