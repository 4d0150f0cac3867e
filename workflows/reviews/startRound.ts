import { Invalid } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { assertInScope } from '../../models/store/gates/assertInScope.ts';
import { requestRun } from '../../models/store/queries/jobFires.ts';
import { countWaiting } from '../../models/store/queries/reviewCases.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { rulebook } from '../documents/rulebook.ts';
import { today } from '../today.ts';
import { reviewingRules } from './reviewingRules.ts';
import { reviewReach } from './reviewReach.ts';

export type NewRound = { unionId: string; dryRun?: boolean; dueOn?: string | null };

/** Begins a centralised review of a subtree, without the parts that have a schedule of their own; a worker carries it out. @throws Invalid, Forbidden, Conflict when one is running there */
export async function startRound(actor: Actor, round: NewRound): Promise<Created<'reviewRound'>> {
  const { unionId, dryRun = false, dueOn = null } = round;
  await assertInScope(actor, getResource('reviewRound'), { unionId }, 'create');
  const union = await findOne('union', { id: unionId });
  if (!union) throw wrong('unionId', '没有这个工会', 'There is no such union');
  const book = await rulebook();
  const documentHash = reviewingRules(book, union.path);
  const { total, upto } = await countWaiting(reviewReach(book, union.path, today()));
  return transact(actor, { action: dryRun ? 'rehearseReview' : 'startReview', documentHash }, async (tx) => {
    const now = new Date().toISOString();
    const begun = tx.create('reviewRound', {
      unionId,
      dryRun,
      dueOn,
      total,
      upto,
      ownerId: actor.accountId,
      documentHash,
      state: 'running',
      startedAt: now,
    });
    requestRun(tx, { task: 'review.centralised', unionId, input: { roundId: begun.id } });
    return begun;
  });
}

/** The round of a fire: the run's id is the round's, so that a fire tried again goes on with its own. */
export async function roundOfRun(actor: Actor, runId: string, unionId: string): Promise<Created<'reviewRound'>> {
  const begun = await findOne('reviewRound', { id: runId });
  if (begun) return begun;
  const union = await findOne('union', { id: unionId });
  if (!union) throw wrong('unionId', '没有这个工会', 'There is no such union');
  const book = await rulebook();
  const documentHash = reviewingRules(book, union.path);
  const { total, upto } = await countWaiting(reviewReach(book, union.path, today()));
  return transact(actor, { action: 'startReview', documentHash }, async (tx) =>
    tx.create('reviewRound', {
      id: runId,
      unionId,
      dryRun: false,
      total,
      upto,
      documentHash,
      state: 'running',
      startedAt: new Date().toISOString(),
    }),
  );
}

const wrong = (path: string, message: string, messageEn: string) => new Invalid([{ path, message, messageEn }]);
