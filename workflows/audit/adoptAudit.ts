import { Conflict } from '../../errors.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { readBlockAnchors } from './anchors.ts';
import { ownReasons } from './ownReasons.ts';
import { anchorNewBlocks } from './sealAudit.ts';
import { verifyAudit } from './verifyAudit.ts';

/**
 * For a database that was sealed before there were anchors: takes the chain for what it is, once, and leaves an audit row of that.
 * @throws Conflict when anchors are there, or the chain is broken
 */
export async function adoptAudit(): Promise<void> {
  if (await readBlockAnchors())
    throw new Conflict('already-anchored', '锚点已经存在，不能重新采用', 'There are anchors already');
  const { faults } = await verifyAudit();
  if (faults.some(({ kind }) => kind !== 'unanchored' && kind !== 'backlog'))
    throw new Conflict('audit-broken', '审计有问题，不能采用为锚点', 'The audit has faults and cannot be anchored');
  await anchorNewBlocks();
  const root = await getRootUnion();
  await transact(jobActor('seal'), { action: 'sealAudit', reason: ownReasons.adopted.zh }, async (tx) =>
    tx.auditOnly('union', root, {}),
  );
}
