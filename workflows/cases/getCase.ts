import { Conflict } from '../../errors.ts';
import { isBound } from '../../models/boundAccount.ts';
import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import type { Effect, EffectCase } from '../effects/effect.ts';
import { effectOf } from '../effects/effects.ts';
import { type ProcessAt, processAt } from '../processes/processAt.ts';

/** An application with everything an effect on it needs, read inside the transaction. */
export async function getCase(
  tx: Tx,
  book: Rulebook,
  application: Rows['application'],
): Promise<{ process: ProcessAt; effect: Effect; subject: EffectCase }> {
  const account = await tx.findOne('account', { id: application.accountId });
  const union = await tx.findOne('union', { id: application.unionId });
  if (!account || !union || !isBound(account))
    throw new Conflict('case-broken', '申请的账号或工会已不存在', 'The account or union of this application is gone');
  const process = processAt(book.at(union.path), application.process);
  return {
    process,
    effect: effectOf(process.document),
    subject: {
      application,
      account,
      union,
      data: application.data,
      today: process.rules.day,
      documentHash: process.hash,
    },
  };
}
