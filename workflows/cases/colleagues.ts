import type { Colleague } from '../../contract/desk.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { reviewersWhoDecide } from '../../models/store/queries/colleagues.ts';
import { areElsewhere, type Holders, holdersOf } from '../desks/holders.ts';
import { today } from '../today.ts';
import type { LoadedCase } from './loadCases.ts';
import { isOwnCase } from './refuseOwnCase.ts';
import { assignedUnion } from './reviewRoute.ts';

/** Those of his own unions who may decide a case in his place. */
export async function colleaguesFor(actor: Actor, { process, found }: LoadedCase): Promise<Colleague[]> {
  const assigned = assignedUnion(process.document.review, 'approve', found);
  const unionIds = actor.powers.map(({ unionId }) => unionId);
  const deciders = await reviewersWhoDecide(unionIds, today(), assigned);
  return deciders.filter(({ id }) => id !== actor.accountId && !isOwnCase({ accountId: id }, found.application));
}

/** Who has whose cases today, among those who review for his unions. */
export const holdersBeside = ({ powers }: Actor): Promise<Holders> =>
  holdersOf(
    powers.map(({ unionId }) => unionId),
    today(),
  );

/** Whether a colleague has it on his desk, or whoever stands in for him. */
export const isWithAnother = (
  { accountId }: Actor,
  holders: Holders,
  { openedById }: { openedById?: string | null | undefined },
): boolean => openedById != null && openedById !== accountId && areElsewhere(holders, openedById, accountId);
