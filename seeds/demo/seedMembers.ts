// The members who are in already, with the event that made them members; some with an account. And the accounts of those who will apply.
import { v7 as newId } from 'uuid';
import { systemActor } from '../../models/store/actor.ts';
import { copyIn } from '../../models/store/copyIn.ts';
import { find } from '../../models/store/find.ts';
import { reserveNumbers } from '../../models/store/reserveNumbers.ts';
import type { Row } from '../../models/store/rows.ts';
import { hashPassword } from '../../workflows/access/hashPassword.ts';
import { memberNumber } from '../../workflows/effects/memberJoin.ts';
import { addDays, today } from '../../workflows/today.ts';
import { type Random, randomFrom } from '../synthetic/random.ts';
import { demoPerson, people } from './demoPeople.ts';
import { demoPassword, universityKey } from './demoSignIns.ts';
import { beginning, storedUnions } from './seedOrganisations.ts';

export const membersLoad = 'demo members';
type Home = { union: Row; employers: Row[]; upTo: number };
const occupations = ['truckDriver', 'courier', 'nursing', 'domestic', 'foodDelivery', 'rideHailing', 'guard', 'estateAgent', 'builder'];

export async function seedMembers(): Promise<void> {
  const random = randomFrom(20_000);
  const unions = await storedUnions();
  const homes = homesOf(random, [...unions.values()], await find('employer', {}));
  const university = homes.find(({ union }) => union.id === unions.get(universityKey)?.id) as Home;
  const passwordHash = await hashPassword(demoPassword);
  await copyIn(systemActor, membersLoad, async (load) => {
    const accounts = new Map(withAccounts().map((n) => [n, newId()]));
    await load.records('account', [...accounts].map(([n, id]) => accountRecord(n, id, n === 0 ? passwordHash : null)));
    const first = await reserveNumbers(load, 'member_number', people.members);
    const members = Array.from({ length: people.members }, (_, n) =>
      memberRecord(random, n, n === 0 ? university : homeAt(homes, random), first + n, accounts.get(n) ?? null),
    );
    await load.records('member', members);
    await load.records('membershipEvent', members.flatMap(eventsOf));
  });
}

const withAccounts = () => [
  ...Array.from({ length: people.withAccount }, (_, n) => n),
  ...Array.from({ length: people.applicants.count }, (_, n) => people.applicants.from + n),
];

function accountRecord(n: number, id: string, passwordHash: string | null) {
  return { id, ...demoPerson(n), state: 'active', boundAt: beginning(), passwordHash, totpConfirmed: false, failedSignIns: 0, createdAt: beginning() };
}

/** Unions that hold members, some large and most small; `upTo` adds up their weights. */
function homesOf(random: Random, unions: readonly Row[], employers: readonly Row[]): Home[] {
  const byUnion = new Map<string, Row[]>();
  for (const employer of employers) if (employer.unionId) byUnion.set(employer.unionId, [...(byUnion.get(employer.unionId) ?? []), employer]);
  let upTo = 0;
  return unions.filter((union) => union.acceptsMembers).map((union) => {
    upTo += Math.exp(random.next() * 3);
    return { union, employers: byUnion.get(union.id) ?? [], upTo };
  });
}

function homeAt(homes: readonly Home[], random: Random): Home {
  const at = random.next() * (homes[homes.length - 1] as Home).upTo;
  let [low, high] = [0, homes.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((homes[middle] as Home).upTo > at) high = middle;
    else low = middle + 1;
  }
  return homes[low] as Home;
}

function memberRecord(random: Random, n: number, { union, employers }: Home, sequence: number, accountId: string | null) {
  const employer = employers.length ? random.pick(employers) : null;
  const newForm = union.type === 'federation' && random.chance(0.4);
  const fate = n === 0 ? 1 : random.next();
  // More join now than two years ago, and on working days.
  const daysAgo = Math.floor(730 * random.next() ** 1.4) + 1;
  const joinedOn = onWorkday(addDays(today(), -daysAgo));
  const ended = fate < 0.025;
  return {
    id: newId(),
    ...demoPerson(n),
    number: memberNumber(String(sequence), union.divisionId),
    accountId,
    unionId: union.id,
    employerId: newForm ? null : (employer?.id ?? null),
    employerName: newForm ? null : (employer?.name ?? null),
    employmentType: newForm ? 'newForm' : union.type === 'institution' || union.type === 'government' || union.type === 'organs' ? 'institution' : 'enterprise',
    occupation: newForm ? random.pick(occupations) : null,
    divisionId: union.divisionId,
    state: ended ? 'ended' : fate < 0.045 ? 'retained' : 'active',
    endedReason: ended ? random.pick(['left', 'left', 'removed', 'rejected'] as const) : null,
    joinedOn,
    endedOn: ended ? addDays(joinedOn, random.below(daysAgo)) : null,
    details: random.chance(0.3) ? { education: random.pick(['20', '30', '40', '60']), householdType: random.pick(['nonAgricultural', 'agricultural']) } : {},
    createdAt: `${joinedOn}T0${1 + random.below(9)}:${String(random.below(60)).padStart(2, '0')}:00.000Z`,
  };
}

function onWorkday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? addDays(day, -2) : weekday === 6 ? addDays(day, -1) : day;
}

function eventsOf(member: ReturnType<typeof memberRecord>) {
  const common = { memberId: member.id, unionId: member.unionId };
  const joined = { ...common, kind: 'joined', fromState: null, toState: 'active', happenedOn: member.joinedOn, createdAt: member.createdAt };
  if (!member.endedOn) return [joined];
  const kind = member.endedReason === 'rejected' ? 'rejected' : 'withdrawn';
  return [joined, { ...common, kind, fromState: 'active', toState: 'ended', happenedOn: member.endedOn, createdAt: `${member.endedOn}T10:00:00.000Z` }];
}
