// What is read of one applicant on every submission is found by indexes alone, whatever it is read for.
import { expect, it } from '@jest/globals';
import { readFacts, type StoredSubject } from '../../../../models/store/facts/readFacts.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { today } from '../../../../workflows/today.ts';
import { setUpStore } from '../../../support/setUpStore.ts';
import { planOf, statementsOf } from '../../../support/statements.ts';

setUpStore();

const nobody = '00000000-0000-0000-0000-000000000000';
const oneCase = {
  ...{
    accountId: nobody,
    personHash: null,
    begunById: null,
    process: 'join',
    applicationId: null,
    memberId: null,
    unionId: nobody,
  },
  origin: { deviceHash: 'x', networkHash: 'x', homeHash: 'x' },
  ...{ addressHash: 'x', submittedAt: null, reviewPath: '/1/5/' },
};

it.each<StoredSubject>([
  ...([
    'membership',
    'sanction',
    'duplicate',
    'openApplication',
    'address',
    'deviceBurst',
    'networkBurst',
    'homeBurst',
    'unionBurst',
    'staffing',
    'reviewer',
    'earlierCases',
  ] as const),
])('%s', async (subject) => {
  const [sql, ...more] = await statementsOf(() => readFacts([oneCase], new Set([subject]), today()));
  expect(more).toEqual([]);
  const plan = await planOf(sql as string);
  expect(plan).toMatch(/Index (Only )?Scan/);
  expect(plan).not.toMatch(/Seq Scan/);
});

it('is planned once a connection, not once a case', async () => {
  const all = new Set<StoredSubject>(['membership', 'sanction', 'duplicate', 'openApplication', 'address', 'reviewer']);
  for (let time = 0; time < 20; time++) await readFacts([oneCase], all, today());
  const plans = await query<{ made: number; reused: number }>(
    `SELECT custom_plans::int AS made, generic_plans::int AS reused FROM pg_prepared_statements
     WHERE statement LIKE '%AS "reviewer"%' AND statement LIKE '%AS "sanction"%'`,
  );
  expect(plans).toEqual([{ made: expect.any(Number), reused: expect.any(Number) }]);
  expect(plans[0]?.made).toBeLessThanOrEqual(5);
  expect(plans[0]?.reused).toBe(20 - (plans[0]?.made ?? 0));
});
