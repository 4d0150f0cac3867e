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

type Waiting = Pick<Rows['application'], 'dueOn' | 'urgedAt'>;

/** Whether its person may ask for the decision: the term is over, and he has not asked yet. */
export const canUrge = ({ dueOn, urgedAt }: Waiting, day = today()): boolean =>
  dueOn !== null && dueOn < day && urgedAt === null;

/**
 * The applicant asks for a decision that is overdue, once for each submission: who decides it hears of it, and the union above.
 * @throws Conflict before the term is over, a second time, or when nobody has it any more
 */
export async function urgeApplication(actor: Actor, id: string, day = today()): Promise<Created<'application'>> {
  await ownApplication(actor, id);
  const book = await rulebook();
  return transact(actor, { action: 'urge' }, async (tx) => {
    const application = await tx.lock('application', id);
    assertPossible('application', application, 'urge');
    if (!canUrge(application, day)) throw refusal(application);
    const union = (await findOne('union', { id: application.reviewerUnionId ?? application.unionId }))!;
    const urged = tx.update('application', application, { urgedAt: new Date().toISOString() });
    tellOfCase(tx, book.at(union.path, day), urged, {
      event: 'review.urged',
      to: await reviewersAndAbove({ ...application, path: union.path }, day),
      at: 'page',
      variables: { 'union.name': union.name, date: application.dueOn ?? '' },
    });
    return urged;
  });
}

const refusal = ({ dueOn, urgedAt }: Waiting) =>
  urgedAt
    ? new Conflict(
        'urged-already',
        '已经催办过了，每次提交只能催办一次',
        'You have asked for it already; once for each submission is possible',
      )
    : new Conflict(
        'not-overdue',
        `还在办理期限内（最迟${dueOn}），过了期限可以催办`,
        `It is not overdue yet (due ${dueOn})`,
      );
