import { Conflict } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { assertInScope } from '../../models/store/gates/assertInScope.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { rulebook } from '../documents/rulebook.ts';
import { reviewingRules } from './reviewingRules.ts';
import type { NewRound } from './startRound.ts';

/** Long enough to read two hundred cases, short enough that little has changed meanwhile. */
const minutes = 30;

/** A dry run of the same unions, of what is due by the same day, by the rules of today that has just ended must stand before the round itself. @throws Forbidden, Conflict */
export async function freshDryRun(actor: Actor, { unionId, dueOn }: NewRound): Promise<void> {
  await assertInScope(actor, getResource('reviewRound'), { unionId }, 'create');
  const union = await findOne('union', { id: unionId });
  // What is not there is refused when the round begins.
  if (!union) return;
  const documentHash = reviewingRules(await rulebook(), union.path);
  const last = await findOne(
    'reviewRound',
    { unionId, dueOn: dueOn ?? null, dryRun: true, state: 'finished', documentHash },
    { order: '-finishedAt' },
  );
  const age = last?.finishedAt ? Date.now() - Date.parse(last.finishedAt) : Number.POSITIVE_INFINITY;
  if (age > minutes * 60_000)
    throw new Conflict(
      'dry-run-first',
      `请先对“${union.name}”试运行，看过结果后在${minutes}分钟内正式运行；规则或期限变了也要重新试运行`,
      `First rehearse the review of "${union.name}" and look at the result, then begin within ${minutes} minutes; rehearse anew when the rules or the due date have changed`,
    );
}
