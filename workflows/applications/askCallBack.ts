import { Conflict } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { reviewersAndAbove } from '../../models/store/queries/reviews.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { assertPossible } from '../assertPossible.ts';
import { ownApplication } from '../cases/applicant.ts';
import { rulebook } from '../documents/rulebook.ts';
import { tellOfCase } from '../notices/tellOfCase.ts';
import { today } from '../today.ts';

/** Whether its person may ask for a call: he can call nobody there, and has not asked yet. */
export const canAskCallBack = (
  { callBackAt }: Pick<Rows['application'], 'callBackAt'>,
  reviewer: { dutyPhone: string | null } | undefined,
): boolean => callBackAt === null && reviewer?.dutyPhone === null;

/**
 * The applicant asks the union that has his case to call him, once for each submission: who decides it is told.
 * @throws Conflict where the union can be called, a second time, or when nobody has the case any more
 */
export async function askCallBack(actor: Actor, id: string): Promise<Created<'application'>> {
  await ownApplication(actor, id);
  const book = await rulebook();
  return transact(actor, { action: 'askCallBack' }, async (tx) => {
    const application = await tx.lock('application', id);
    assertPossible('application', application, 'askCallBack');
    const union = (await findOne('union', { id: application.reviewerUnionId ?? application.unionId }))!;
    if (!canAskCallBack(application, union)) throw refusal(application, union);
    const asked = tx.update('application', application, { callBackAt: new Date().toISOString() });
    const hears = await reviewersAndAbove({ ...application, path: union.path }, today());
    tellOfCase(tx, book.at(union.path), asked, {
      event: 'review.callBack',
      to: hears.filter(({ unionId }) => unionId === union.id),
      at: 'inbox',
    });
    return asked;
  });
}

const refusal = ({ callBackAt }: Pick<Rows['application'], 'callBackAt'>, { dutyPhone }: Rows['union']) =>
  callBackAt
    ? new Conflict(
        'asked-already',
        '已经请工会回电了，每次提交只能请求一次',
        'You have asked for a call already; once for each submission is possible',
      )
    : new Conflict(
        'has-a-telephone',
        `这个工会有值班电话：${dutyPhone}，请直接拨打`,
        `This union has a telephone: ${dutyPhone}; please call it`,
      );
