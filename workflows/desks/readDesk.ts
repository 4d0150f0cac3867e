import type { Colleague, Desk } from '../../contract/desk.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { today } from '../today.ts';
import { areElsewhere, holdersOf } from './holders.ts';

/** Whose cases are whose today, among those who review for the same unions. What nobody of them has waits for all. */
export async function readDesk({ accountId, powers }: PersonActor, day = today()): Promise<Desk> {
  const holders = await holdersOf(
    powers.map(({ unionId }) => unionId),
    day,
  );
  const people = new Map(holders.reviewers.map(({ id, name }): [string, Colleague] => [id, { id, name }]));
  const nameOf = (id: string | undefined) => (id && people.get(id)?.name) || null;
  const own = holders.away.find(({ id }) => id === accountId);
  return {
    colleagues: [...people.values()].filter(({ id }) => id !== accountId),
    elsewhere: [...people.keys()].filter((id) => areElsewhere(holders, id, accountId)),
    absence: own ? { untilOn: own.untilOn, deputy: nameOf(own.standIn) } : null,
    standsInFor: holders.away
      .filter(({ standIn }) => standIn === accountId)
      .map(({ id, untilOn }) => ({ name: nameOf(id) ?? '', untilOn })),
  };
}
