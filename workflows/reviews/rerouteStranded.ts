// A reviewer has left: his cases climb to the nearest union above that still has somebody.

import { config } from '../../config.ts';
import { logger } from '../../logger.ts';
import { isIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import { administratorsOf, type Stranded, strandedReviews } from '../../models/store/queries/reviews.ts';
import { inBatches } from '../../models/store/sql/inBatches.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { ownReasons } from '../audit/ownReasons.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { enqueueNotice } from '../notices/enqueueNotice.ts';
import { nameEvent } from '../notices/noticeEvents.ts';
import { today } from '../today.ts';

type Destination = { id: string; name: string; path: string };
type Options = { day?: string; signal?: AbortSignal | undefined; batch?: number };

/** @returns how many cases moved, and how many wait where no union above has anybody either. */
export async function rerouteStranded({
  day = today(),
  signal,
  batch = 200,
}: Options = {}): Promise<{ rerouted: number; stuck: number }> {
  const total = { rerouted: 0, stuck: 0 };
  for await (const cases of inBatches((after) => strandedReviews(day, after, batch), { signal })) {
    const movable = cases.filter(({ above }) => above);
    total.stuck += cases.length - movable.length;
    if (movable.length) total.rerouted += await move(movable, day);
  }
  if (total.stuck) logger.error(total, 'open cases have no reviewer at any level; grant somebody the review');
  return total;
}

async function move(cases: readonly Stranded[], day: string): Promise<number> {
  const book = await rulebook();
  return transact(jobActor('reroute'), { action: 'reroute', reason: ownReasons.nobodyReviews.zh }, async (tx) => {
    const wanted = new Map(cases.map((each) => [each.id, each]));
    const rows = await tx.find('application', { id: [...wanted.keys()] }, { order: 'id', lock: true });
    const moved = new Map<string, { to: Destination; rows: Rows['application'][] }>();
    for (const row of rows) {
      const { above, reviewerUnionId } = wanted.get(row.id) as Stranded;
      const isStillStranded = isIn('application', row, 'inProgress') && reviewingUnion(row) === reviewerUnionId;
      if (!above || !isStillStranded) continue;
      const group = moved.get(above.id) ?? { to: above, rows: [] };
      group.rows.push(tx.update('application', row, { reviewerUnionId: above.id }));
      moved.set(above.id, group);
    }
    await tell(tx, book, [...moved.values()], day);
    return [...moved.values()].reduce((sum, group) => sum + group.rows.length, 0);
  });
}

const reviewingUnion = (row: Rows['application']): string => row.reviewerUnionId ?? row.unionId;

/** One message for all that came together, not one a case. */
async function tell(
  tx: Tx,
  book: Rulebook,
  groups: readonly { to: Destination; rows: Rows['application'][] }[],
  day: string,
): Promise<void> {
  const people = await administratorsOf(
    groups.map(({ to }) => to.id),
    day,
  );
  for (const { to, rows } of groups) {
    const first = rows[0]!;
    for (const account of people.filter(({ unionId }) => unionId === to.id)) {
      enqueueNotice(tx, book.at(to.path), {
        template: 'review.rerouted',
        event: nameEvent('review.rerouted', first.id, first.version, account.id),
        accountId: account.id,
        unionId: to.id,
        variables: { 'union.name': to.name, count: rows.length, link: `${config.origin}/admin#/inbox` },
      });
    }
  }
}
