import { Conflict } from '../../errors.ts';
import { casesOnlyTheyDecide } from '../../models/store/queries/reviews.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { today } from '../today.ts';

/** The last reviewer cannot go while cases wait that nobody else, here or above, could decide. */
export async function refuseStranding(tx: Tx, leaving: { grantId?: string; accountId?: string }): Promise<void> {
  const cases = await casesOnlyTheyDecide(tx, leaving, today());
  if (cases)
    throw new Conflict(
      'last-reviewer',
      `还有${cases}件待审的申请，此人离开后本级和上级都没有人可以审核；请先为本工会或上级工会另授一位工会管理员`,
      `${cases} open applications would have no reviewer here or above; grant somebody else the administration first`,
      { cases },
    );
}
