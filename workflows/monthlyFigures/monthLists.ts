// The list that a number of a month opens. Of what came and went it holds exactly the changes counted; who was a member then no list
// tells, so the others open who is one today.
import { addMonths, lastOfMonth } from '../../civilDay.ts';
import type { MonthLists, OpenedList } from '../../contract/monthlyFigures.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import { momentsOf } from '../reviewFigures/period.ts';

type Filter = Record<string, unknown>;
/** A union with all below it, or itself alone; several where somebody looks after several; everything where there are none. */
export type Where = { unions: readonly string[]; isItself?: boolean };

export function monthLists(month: string, where: Where, only: Filter = {}): MonthLists {
  const { start, last } = momentsOf({ from: month, to: lastOfMonth(month) });
  const live = statesIn('member', 'live');
  const ended = statesIn('member', 'ended');
  const changes = (filter: Filter): OpenedList => ({
    resource: 'membershipEvents',
    filter: { createdAt_gte: start, createdAt_lte: last, ...only, ...filter },
  });
  const members = (state: readonly string[]): OpenedList => ({
    resource: 'members',
    filter: { state, ...only, ...within('unionId', where) },
  });
  const here = within('unionId', where);
  return {
    opening: members(live),
    joined: changes({ toState: live, or: [{ fromState_null: true }, { fromState: ended }], ...here }),
    movedIn: changes({ fromState: live, fromUnionId_null: false, ...here }),
    movedOut: changes({ fromState: live, fromUnionId_null: false, ...within('fromUnionId', where) }),
    departed: changes({ fromState: live, toState: ended, ...here }),
    closing: members(live),
    retained: members(['retained']),
  };
}

function within(field: string, { unions, isItself }: Where): Filter {
  const name = isItself ? field : `${field}_under`;
  const [first, ...others] = unions.map((id) => ({ [name]: id }));
  return others.length ? { and: [{ or: [first, ...others] }] } : (first ?? {});
}

export const monthBefore = (month: string): string => addMonths(month, -1);
export const yearBefore = (month: string): string => addMonths(month, -12);
