// The members who are in already, with the event that made them members; some with an account. And the accounts of those who will apply.
import { v7 as newId } from 'uuid';
import { systemActor } from '../../models/store/gates/actor.ts';
import { find } from '../../models/store/sql/find.ts';
import { copyIn } from '../../models/store/writing/copyIn.ts';
import { reserveNumbers } from '../../models/store/writing/reserveNumbers.ts';
import { hashPassword } from '../../workflows/access/hashPassword.ts';
import { today } from '../../workflows/today.ts';
import { randomFrom } from '../synthetic/random.ts';
import { demoEvents, demoMember } from './demoMember.ts';
import { demoPerson, people } from './demoPeople.ts';
import { demoPassword, universityKey } from './demoSignIns.ts';
import { type Home, homeAt, homesOf } from './homes.ts';
import { beginning, storedUnions } from './seedOrganisations.ts';

export const membersLoad = 'demo members';

export async function seedMembers(): Promise<void> {
  const random = randomFrom(20_000);
  const day = today();
  const createdAt = beginning();
  const unions = await storedUnions();
  const homes = homesOf(random, [...unions.values()], await find('employer', {}));
  const university = homes.find(({ union }) => union.id === unions.get(universityKey)?.id) as Home;
  const passwordHash = await hashPassword(demoPassword);
  await copyIn(systemActor, membersLoad, async (load) => {
    const accounts = new Map(withAccounts().map((n) => [n, newId()]));
    await load.records(
      'account',
      [...accounts].map(([n, id]) => ({
        ...{
          id,
          ...demoPerson(n),
          state: 'active',
          boundAt: createdAt,
          totpConfirmed: false,
          failedSignIns: 0,
          createdAt,
        },
        passwordHash: n === 0 ? passwordHash : null,
      })),
    );
    const first = await reserveNumbers(load, 'member_number', people.members);
    const members = Array.from({ length: people.members }, (_, n) => {
      const given = { sequence: first + n, accountId: accounts.get(n) ?? null, day, steady: n === 0 };
      return demoMember(random, n, n === 0 ? university : homeAt(random, homes), given);
    });
    await load.withoutIndexes('member', () => load.records('member', members));
    await load.withoutIndexes('membershipEvent', () => load.records('membershipEvent', members.flatMap(demoEvents)));
  });
}

/** The demo's own sign-in, some of the members, and everybody who will apply. */
const withAccounts = () => [
  ...Array.from({ length: people.withAccount }, (_, n) => n),
  ...Array.from({ length: people.applicants.count }, (_, n) => people.applicants.from + n),
];
