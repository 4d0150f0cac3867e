// Factories: each makes one thing with its parents, invented, with overrides.

import '../../jobs/foundTasks.ts';
import type { BoundAccount } from '../../models/boundAccount.ts';
import type { Role } from '../../models/descriptor/types.ts';
import type { ResourceName, Rows } from '../../models/rows.ts';
import { type PersonActor, systemActor } from '../../models/store/gates/actor.ts';
import { hashOf } from '../../models/store/sql/rows.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { mod11Check } from '../../rules/keywords/residentId.ts';
import { readDivisions } from '../../seeds/reference/readDivisions.ts';
import { installPacks } from '../../workflows/documents/installPacks.ts';
import { ensureRoot } from '../../workflows/unions/ensureRoot.ts';

let serial = 0;
const next = () => (serial += 1);

export async function buildUnion(
  parent: Rows['union'] | null,
  values: Partial<Rows['union']> = {},
): Promise<Rows['union']> {
  const n = next();
  const kind = values.kind ?? 'base';
  return transact(systemActor, { action: 'create' }, async (tx) => {
    const { id } = tx.create('union', {
      name: `第${n}单位工会`,
      kind,
      type: kind === 'base' ? 'enterprise' : 'other',
      acceptsMembers: kind === 'base',
      formerNames: [],
      custom: {},
      ...(parent ? { parentId: parent.id, parentPath: parent.path } : {}),
      ...values,
    });
    return tx.lock('union', id);
  });
}

/** A valid resident number of nobody (sequence 999 is a man, 000 a woman). */
export function residentNumber(birth = '19900307', division = '320102', sequence = '999'): string {
  const first17 = `${division}${birth}${sequence}`;
  return first17 + mod11Check(first17);
}

export const buildEmployer = (
  union: Rows['union'] | undefined,
  values: Partial<Rows['employer']> & { name: string },
): Promise<Created<'employer'>> =>
  transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('employer', { formerNames: [], unionId: union?.id, divisionId: union?.divisionId, ...values }),
  );

/** A person with a bound name; another birth day each time, so that everybody has a number of his own. */
export async function buildAccount(values: Partial<Rows['account']> = {}): Promise<Person> {
  const n = next();
  const birthDate = values.birthDate ?? new Date(Date.UTC(1985, 0, 1 + n)).toISOString().slice(0, 10);
  return transact(systemActor, { action: 'create' }, async (tx) => {
    const { id } = tx.create('account', {
      name: `测试${n}`,
      phone: `1380000${String(n).padStart(4, '0')}`,
      documentType: 'resident',
      documentNumber: residentNumber(birthDate.replaceAll('-', '')),
      birthDate,
      sex: 'male',
      boundAt: new Date().toISOString(),
      ...values,
    });
    return (await tx.lock('account', id)) as Person;
  });
}

/** An account with a bound name and a phone. */
export type Person = BoundAccount & { phone: string };

export const personActor = (account: Pick<BoundAccount, 'id' | 'name'>): PersonActor => ({
  kind: 'person',
  accountId: account.id,
  label: account.name,
  powers: [],
});

/** Somebody who holds a role on a union. */
export async function buildAdmin(
  union: Rows['union'],
  role: Role = 'unionAdmin',
  values: Partial<Rows['account']> = {},
): Promise<PersonActor> {
  const account = await buildAccount(values);
  await transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('grant', { accountId: account.id, unionId: union.id, role }),
  );
  return {
    kind: 'person',
    accountId: account.id,
    label: account.name,
    powers: [{ role, unionId: union.id, path: union.path }],
  };
}

export type House = Record<
  | 'root'
  | 'provinceA'
  | 'cityA'
  | 'districtA'
  | 'baseA'
  | 'provinceB'
  | 'cityB'
  | 'districtB'
  | 'baseB'
  | 'provinceC'
  | 'baseC',
  Rows['union']
>;

/** Some counties of the real table with what lies above them: loading all 44,703 rows for each test file would take longer than the tests. */
async function buildDivisions(counties: readonly string[]): Promise<void> {
  const all = readDivisions(6);
  const codes = [2, 4, 6].flatMap((length) => counties.map((county) => county.slice(0, length)));
  await transact(systemActor, { action: 'create' }, async (tx) => {
    for (const code of new Set(codes)) {
      const division = all.get(code);
      if (division) tx.create('division', { ...division, initials: '' });
    }
  });
}

/** The counties that a house knows, with what lies above them. */
export const houseCounties = ['320106', '320102', '350203', '440103', '310101'] as const;

/** Three provinces' worth of unions with all packs in force: A joins first (32), B (3502 in 35) and C (44) review first. */
export async function buildHouse(): Promise<House> {
  await buildDivisions(houseCounties);
  const root = await ensureRoot();
  const above = (parent: Rows['union'], name: string, divisionId: string) =>
    buildUnion(parent, { name, divisionId, kind: 'aboveBase', type: 'district' });
  const provinceA = await above(root, '甲省总工会', '32');
  const cityA = await above(provinceA, '甲市总工会', '3201');
  const districtA = await above(cityA, '甲区总工会', '320106');
  const provinceB = await above(root, '乙省总工会', '35');
  const cityB = await above(provinceB, '乙市总工会', '3502');
  const districtB = await above(cityB, '乙区总工会', '350203');
  const provinceC = await above(root, '丙省总工会', '44');
  const base = (parent: Rows['union'], name: string, divisionId: string) => buildUnion(parent, { name, divisionId });
  const house = {
    root,
    provinceA,
    cityA,
    districtA,
    provinceB,
    cityB,
    districtB,
    provinceC,
    baseA: await base(districtA, '甲区晨光物流有限公司工会委员会', '320106'),
    baseB: await base(districtB, '乙区海岸电子有限公司工会委员会', '350203'),
    baseC: await base(provinceC, '丙省远山机械有限公司工会委员会', '440103'),
  };
  await installPacks();
  return house;
}

export const reread = <N extends ResourceName>(name: N, id: string): Promise<Rows[N]> =>
  transact(systemActor, { action: 'read' }, (tx) => tx.lock(name, id));

/** By nobody in particular, so that whoever is at hand decides on an appeal. */
export const buildSanction = (
  { name, documentNumber }: BoundAccount,
  union: Rows['union'],
  values: Partial<Rows['sanction']> = {},
): Promise<Created<'sanction'>> =>
  transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('sanction', {
      ...{ personName: name, personHash: hashOf('account', 'documentNumber', documentNumber) },
      ...{ unionId: union.id, process: 'join', reason: '刷单' },
      ...values,
    }),
  );

/** A live membership of an account in a union. */
export async function buildMember(
  account: BoundAccount,
  union: Rows['union'],
  values: Partial<Rows['member']> = {},
): Promise<Rows['member']> {
  const { name, phone, documentType, documentNumber, birthDate, sex } = account;
  return transact(systemActor, { action: 'create' }, async (tx) => {
    const { id } = tx.create('member', {
      number: `99${String(next()).padStart(8, '0')}`,
      accountId: account.id,
      unionId: union.id,
      ...{ name, phone, documentType, documentNumber, birthDate, sex },
      state: 'active',
      joinedOn: '2026-01-01',
      details: {},
      ...values,
    });
    return tx.lock('member', id);
  });
}
