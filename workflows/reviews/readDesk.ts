import type { Desk } from '../../contract/desk.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { reviewersOf } from '../../models/store/queries/colleagues.ts';
import { today } from '../today.ts';

/** Whose cases are whose, among those who review for the same unions. What nobody of them has waits for all. */
export async function readDesk(actor: PersonActor): Promise<Desk> {
  const reviewers = await reviewersOf(
    actor.powers.map(({ unionId }) => unionId),
    today(),
  );
  const colleagues = reviewers.filter(({ id }) => id !== actor.accountId);
  return { colleagues, elsewhere: colleagues.map(({ id }) => id) };
}
