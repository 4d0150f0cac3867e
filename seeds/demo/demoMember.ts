import { v7 as newId } from 'uuid';
import { addDays } from '../../civilDay.ts';
import type { NewRow } from '../../models/writtenRow.ts';
import { memberNumber } from '../../workflows/members/memberNumber.ts';
import type { Random } from '../synthetic/random.ts';
import { demoPerson } from './demoPeople.ts';
import type { Home } from './homes.ts';

const occupations = [
  'truckDriver',
  'courier',
  'nursing',
  'domestic',
  'foodDelivery',
  'rideHailing',
  'guard',
  'estateAgent',
  'builder',
];
const institutions = ['institution', 'government', 'organs'];

export type DemoMember = NewRow<'member'> & { id: string; createdAt: string };
type Given = { sequence: number; accountId: string | null; day: string; steady: boolean };

/** The membership of the n-th person: most in force, some retained or ended. `steady`: in force whatever chance says. */
export function demoMember(
  random: Random,
  n: number,
  { union, employers }: Home,
  { sequence, accountId, day, steady }: Given,
): DemoMember {
  const newForm = union.type === 'federation' && random.chance(0.4);
  const employer = employers.length && !newForm ? random.pick(employers) : null;
  const fate = steady ? 1 : random.next();
  const ended = fate < 0.025;
  // More join now than two years ago, and on working days.
  const daysAgo = Math.floor(730 * random.next() ** 1.4) + 1;
  const joinedOn = onWorkday(addDays(day, -daysAgo));
  return {
    id: newId(),
    ...demoPerson(n),
    number: memberNumber(String(sequence), union.divisionId),
    accountId,
    unionId: union.id,
    employerId: employer?.id ?? null,
    employerName: employer?.name ?? null,
    employmentType: newForm ? 'newForm' : institutions.includes(union.type) ? 'institution' : 'enterprise',
    occupation: newForm ? random.pick(occupations) : null,
    divisionId: union.divisionId,
    state: ended ? 'ended' : fate < 0.045 ? 'retained' : 'active',
    endedReason: ended ? random.pick(['left', 'left', 'removed', 'rejected'] as const) : null,
    joinedOn,
    endedOn: ended ? addDays(joinedOn, random.below(daysAgo)) : null,
    details: random.chance(0.3)
      ? {
          education: random.pick(['20', '30', '40', '60']),
          householdType: random.pick(['nonAgricultural', 'agricultural']),
        }
      : {},
    createdAt: `${joinedOn}T0${1 + random.below(9)}:${String(random.below(60)).padStart(2, '0')}:00.000Z`,
  };
}

/** What made the person a member and, where it has ended, what ended it. */
export function demoEvents(member: DemoMember): NewRow<'membershipEvent'>[] {
  const common = { memberId: member.id, unionId: member.unionId };
  const joined: NewRow<'membershipEvent'> = {
    ...common,
    kind: 'joined',
    fromState: null,
    toState: 'active',
    process: 'join',
    happenedOn: member.joinedOn,
    createdAt: member.createdAt,
  };
  if (member.state === 'retained')
    return [
      joined,
      {
        ...{ ...joined, kind: 'retained', fromState: 'active', toState: 'retained', process: 'retain' },
        createdAt: `${member.joinedOn}T10:00:00.000Z`,
      },
    ];
  if (!member.endedOn) return [joined];
  const kind = member.endedReason === 'rejected' ? 'rejected' : member.endedReason === 'left' ? 'left' : 'withdrawn';
  return [
    joined,
    {
      ...common,
      kind,
      fromState: 'active',
      toState: 'ended',
      process: kind === 'left' ? 'leave' : 'join',
      happenedOn: member.endedOn,
      createdAt: `${member.endedOn}T10:00:00.000Z`,
    },
  ];
}

function onWorkday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? addDays(day, -2) : weekday === 6 ? addDays(day, -1) : day;
}
