import { BootError, Conflict } from '../../errors.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { ProcessDocument } from '../../rules/engine/documentTypes.ts';
import { neededDocument } from '../documents/neededDocument.ts';
import type { Effect, EffectCase } from '../effects/effect.ts';
import { effects } from '../effects/effects.ts';
import { today } from '../today.ts';

/** An application with everything an effect on it needs, read inside the transaction. */
export async function caseOf(
  tx: Tx,
  application: Row,
): Promise<{ process: ProcessDocument; effect: Effect; subject: EffectCase }> {
  const account = await tx.findOne('account', { id: application.accountId });
  const union = await tx.findOne('union', { id: application.unionId });
  if (!account || !union)
    throw new Conflict('case-broken', '申请的账号或工会已不存在', 'The account or union of this application is gone');
  const process = await neededDocument('process', application.process, union.path);
  const effect = effects.get(process.document.effect);
  if (!effect) throw new BootError([`process ${process.document.key}: unknown effect ${process.document.effect}`]);
  return {
    process: process.document,
    effect,
    subject: { application, account, union, data: application.data, today: today(), documentHash: process.hash },
  };
}
