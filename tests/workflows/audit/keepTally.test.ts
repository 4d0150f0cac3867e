import { systemActor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { takeTally } from '../../../models/store/writing/auditTally.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { readTallies } from '../../../workflows/audit/anchors.ts';
import { keepTally } from '../../../workflows/audit/keepTally.ts';
import { verifyAudit } from '../../../workflows/audit/verifyAudit.ts';
import { buildUnion } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();

const act = () =>
  transact(systemActor, { action: 'create' }, async (tx) => {
    tx.create('employer', { name: '某单位', unionId: (await tx.findOne('union', {}))!.id });
  });

test('a process that seals nothing keeps what it commits, and the rest when it stops', async () => {
  await buildUnion(null, { kind: 'aboveBase' });
  takeTally();
  const tally = keepTally(20);
  await act();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([...(await readTallies()).values()]).toEqual([1]);
  await act();
  await tally.stop();
  expect([...(await readTallies()).values()].reduce((sum, rows) => sum + rows)).toBe(2);
  await query(`DELETE FROM audit WHERE resource = 'employer'`);
  expect((await verifyAudit()).faults.map(({ kind }) => kind)).toContain('lost');
});
