import { beforeAll, expect, it } from '@jest/globals';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { countByDay } from '../../../../models/store/queries/dashboard.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { buildAccount, buildUnion } from '../../../support/build.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

setUpStore();
beforeAll(async () => {
  const union = await buildUnion(null, { kind: 'aboveBase' });
  const account = await buildAccount();
  await transact(systemActor, { action: 'create' }, async (tx) => {
    for (const [number, decidedAt] of [
      ['1', '2026-03-02T15:59:59Z'],
      ['2', '2026-03-02T16:00:00Z'],
      ['3', null],
    ] as const)
      tx.create('application', {
        subjectKind: 'person',
        subjectId: account.id,
        ...{
          number,
          title: '入会',
          applicantName: '张三',
          process: `join${number}`,
          accountId: account.id,
          unionId: union.id,
          decidedAt,
        },
        submittedAt: '2026-03-01T04:00:00Z',
        ...{ data: {}, reviewWhen: 'before', processHash: 'h', formHash: 'h' },
        state: decidedAt ? 'approved' : 'submitted',
        personHash: `person ${number}`,
      });
  });
});

const days = ['2026-03-01', '2026-03-02', '2026-03-03'];
const perDay = async (field: string, timezone = 'Asia/Shanghai') =>
  (await countByDay(systemActor, 'application', field, { days, timezone })).map(({ count }) => count);

it('counts by the day of the moment that was asked for', async () => {
  expect(await perDay('submittedAt')).toEqual([3, 0, 0]);
  expect(await perDay('decidedAt')).toEqual([0, 1, 1]);
});

it('a day begins and ends by the clock of the zone', async () => {
  expect(await perDay('decidedAt', 'UTC')).toEqual([0, 2, 0]);
});
