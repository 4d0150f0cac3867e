import { config } from '../../config.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import { findEvents } from '../../models/store/queries/noticeEvents.ts';
import { overdueReviews } from '../../models/store/queries/reviews.ts';
import { inBatches } from '../../models/store/sql/inBatches.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { isWorkingDay } from '../../rules/engine/workingDays.ts';
import { rulebook } from '../documents/rulebook.ts';
import { enqueueNotice } from '../notices/enqueueNotice.ts';
import { nameEvent } from '../notices/noticeEvents.ts';
import { today } from '../today.ts';

const batch = 200;

/** Tells the reviewers of each overdue case, once a case and person, and nobody on a day on which his union does not work. */
export async function remindOverdue(day: string = today(), signal?: AbortSignal): Promise<{ reminded: number }> {
  let reminded = 0;
  for await (const cases of inBatches((after) => overdueReviews(day, after, batch), { signal })) {
    const book = await rulebook();
    await transact(jobActor('remind'), { action: 'remind' }, async (tx) => {
      const events = cases.flatMap(({ id, reviewers }) =>
        reviewers.map((reviewer) => nameEvent('review.overdue', id, reviewer.id)),
      );
      const sentEvents = await findEvents(
        tx,
        cases.map(({ unionId }) => unionId),
        events,
      );
      for (const { reviewers, ...overdue } of cases) {
        const rules = book.at(overdue.unionPath, day);
        if (!isWorkingDay(rules.workingDays, day)) continue;
        for (const account of reviewers) {
          const event = nameEvent('review.overdue', overdue.id, account.id);
          if (sentEvents.has(event)) continue;
          reminded += 1;
          enqueueNotice(tx, rules, {
            template: 'review.overdue',
            event,
            accountId: account.id,
            unionId: overdue.unionId,
            applicationId: overdue.id,
            variables: {
              'application.number': overdue.number,
              'application.title': overdue.title,
              'union.name': overdue.unionName,
              date: overdue.dueOn,
              link: `${config.origin}/admin#/applications/${overdue.id}/show`,
            },
          });
        }
      }
    });
  }
  return { reminded };
}
