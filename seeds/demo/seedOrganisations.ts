// Unions level by level (a path is made of the one above), the units they stand in, and the staff with their grants.

import { v7 as newId } from 'uuid';
import { addDays } from '../../civilDay.ts';
import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { find } from '../../models/store/sql/find.ts';
import { copyIn, type Load } from '../../models/store/writing/copyIn.ts';
import { hashPassword } from '../../workflows/access/hashPassword.ts';
import { today } from '../../workflows/today.ts';
import { readDivisions } from '../reference/readDivisions.ts';
import { creditCode } from '../synthetic/creditCode.ts';
import { type Random, randomFrom } from '../synthetic/random.ts';
import { demoPerson, people } from './demoPeople.ts';
import { demoPassword, demoStaff } from './demoSignIns.ts';
import { loadUnionPlans, type UnionPlace } from './loadUnionPlans.ts';
import { planEmployers } from './planEmployers.ts';
import { planUnions } from './planUnions.ts';
import { rootKey, type UnionPlan } from './unionPlan.ts';

export const organisationsLoad = 'demo organisations';

export async function seedOrganisations(root: Rows['union']): Promise<void> {
  const random = randomFrom(32_350_000);
  const plans = planUnions(random, 2_000);
  const employers = planEmployers(random, plans, 5_000);
  const passwordHash = await hashPassword(demoPassword);
  const createdAt = beginning();
  await copyIn(systemActor, organisationsLoad, async (load) => {
    const places = new Map<string, UnionPlace>([[rootKey, { id: root.id, path: root.path }]]);
    let serial = 1;
    await loadUnionPlans(load, plans, places, (plan) => ({ ...unionRecord(plan, random, serial++), createdAt }));
    const idOf = (key: string) => (places.get(key) as UnionPlace).id;
    const units = employers.map(({ unionKey, ...employer }) => ({
      ...employer,
      unionId: unionKey ? idOf(unionKey) : null,
      createdAt,
    }));
    await load.withoutIndexes('employer', () => load.records('employer', units));
    await loadStaff(load, { passwordHash, createdAt }, idOf);
  });
}

/** Two years ago: before all of the demo's members. */
export const beginning = (): string => `${addDays(today(), -760)}T01:00:00.000Z`;

function unionRecord({ divisionId, kind }: UnionPlan, random: Random, serial: number): Partial<Rows['union']> {
  const division = divisionId ? readDivisions().get(divisionId) : undefined;
  return {
    creditCode: divisionId && kind === 'base' ? creditCode('81', divisionId, serial) : null,
    foundedOn: `${1950 + random.below(70)}-${String(1 + random.below(12)).padStart(2, '0')}-01`,
    dutyPhone: kind === 'aboveBase' ? '12351' : null,
    address: division ? `${division.fullName}虚构路${1 + random.below(300)}号` : null,
  };
}

async function loadStaff(
  load: Load,
  { passwordHash, createdAt }: { passwordHash: string; createdAt: string },
  idOf: (key: string) => string,
): Promise<void> {
  const accounts = demoStaff.map(({ loginName, name, unionKey }, index) => ({
    id: newId(),
    name,
    loginName,
    phone: demoPerson(people.staff.from + index).phone,
    unionId: idOf(unionKey),
    state: 'active' as const,
    passwordHash,
    passwordChangedAt: new Date().toISOString(),
    totpConfirmed: false,
    failedSignIns: 0,
    createdAt,
  }));
  await load.records('account', accounts);
  await load.records(
    'grant',
    demoStaff.map(({ role, unionKey }, index) => ({
      accountId: accounts[index]!.id,
      unionId: idOf(unionKey),
      role,
      validFrom: createdAt.slice(0, 10),
      reason: '演示',
    })),
  );
}

/** The unions of the demo as stored, by the key of their plan: a region by its code, others by name. */
export async function storedUnions(): Promise<Map<string, Rows['union']>> {
  const rows = await find('union', {});
  const byName = new Map(rows.map((row) => [row.name, row]));
  const plans = planUnions(randomFrom(32_350_000), 2_000);
  return new Map(plans.flatMap(({ key, name }) => (byName.has(name) ? [[key, byName.get(name)!] as const] : [])));
}
