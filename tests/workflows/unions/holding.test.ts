// Which unions hold members: one decision, the same at every door, for every kind and type, and where a province says otherwise.
import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { holdsSql, roughlySql } from '../../../models/store/sql/holdsSql.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { readDivisions } from '../../../seeds/reference/readDivisions.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { factsOf } from '../../../workflows/facts/deriveFacts.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../workflows/records/updateRecord.ts';
import { holdingScopes, holdsIn } from '../../../workflows/unions/holding.ts';
import { layFederations } from '../../../workflows/unions/layFederations.ts';
import { searchUnions } from '../../../workflows/unions/searchUnions.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { buildAdmin, buildHouse, buildUnion, type House } from '../../support/build.ts';
import { packDocument } from '../../support/packDocument.ts';
import { publish } from '../../support/publish.ts';
import { setUpStore } from '../../support/setUpStore.ts';

type Type = Rows['union']['type'];
const types = packDocument('base', 'choices', 'unionType').items.map(({ code }) => code as Type);
const free: Type[] = ['group', 'federation', 'organs', 'other'];
const atHand = { account: {} as Rows['account'], data: {}, phoneConfirmed: true, agreementCurrent: true };
const decision = packDocument('base', 'decision', 'union.holdsMembers');
let house: House;
let all: Rows['union'][];
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  // In the second province a union of a sector decides itself, and a group may not.
  const own = JSON.parse(JSON.stringify(decision).replace('["group",', '["system",')) as typeof decision;
  await publish(house.provinceB, { ...own, cases: [] });
  for (const above of [house.districtA, house.districtB])
    for (const type of types)
      for (const kind of ['base', 'aboveBase'] as const)
        for (const acceptsMembers of [true, false])
          await buildUnion(above, { name: `门类${kind}${type}${acceptsMembers}工会`, kind, type, acceptsMembers });
  all = (await find('union', {})).filter(({ name }) => name.startsWith('门类'));
});

const refusals = (work: Promise<unknown>) =>
  work.then(
    () => [],
    ({ errors }) => errors,
  );

/** Written from the manual, not from the document. */
const expected = ({ kind, type, acceptsMembers, path }: Rows['union']): boolean => {
  const swapped = path.startsWith(house.provinceB.path) ? { system: 'group' as const, group: 'system' as const } : {};
  return kind === 'base' || (free.includes({ ...swapped }[type as 'group'] ?? type) && acceptsMembers);
};
const wanted = () => new Map(all.map((union) => [union.id, expected(union)]));

it('of every kind and type the decision, the database, the pages and the rules say the same', async () => {
  const book = await rulebook();
  expect(new Map(all.map((union) => [union.id, holdsIn(book, union)]))).toEqual(wanted());
  const parameters: unknown[] = [];
  const holds = await query<{ id: string }>(
    `SELECT u.id FROM unions u WHERE ${holdsSql('u', holdingScopes(book), parameters)}`,
    parameters,
  );
  const held = new Set(holds.map(({ id }) => id));
  expect(new Map(all.map(({ id }) => [id, held.has(id)]))).toEqual(wanted());
  const places = await unionPlaces(all.map(({ id }) => id));
  expect(new Map(all.map(({ id }) => [id, places.get(id)?.holdsMembers]))).toEqual(wanted());
  const fact = (union: Rows['union']) =>
    factsOf('union', { ...atHand, union, rules: book.at(union.path) }, {})['union.acceptsMembers'];
  expect(new Map(all.map((union) => [union.id, fact(union)]))).toEqual(wanted());
});

it.each([true, false])('what is looked at first leaves out none that is sought (holds: %s)', async (holds) => {
  const scopes = holdingScopes(await rulebook());
  const parameters: unknown[] = [];
  const roughly = roughlySql('u', scopes, { holds, parameters });
  expect(roughly).not.toBe('');
  const found = await query<{ id: string }>(
    `SELECT u.id FROM unions u WHERE ${roughly}${holds ? '' : 'NOT '}${holdsSql('u', scopes, parameters)}`,
    parameters,
  );
  const ids = new Set(found.map(({ id }) => id));
  expect(all.filter(({ id }) => ids.has(id)).map(({ name }) => name)).toEqual(
    all.filter((union) => expected(union) === holds).map(({ name }) => name),
  );
});

it('the search offers those that hold members, and the others last', async () => {
  const { items } = await searchUnions({ q: '门类', limit: 100 });
  expect(items).toHaveLength(all.length);
  expect(new Map(items.map(({ id, acceptsMembers }) => [id, acceptsMembers]))).toEqual(wanted());
  const order = items.map(({ acceptsMembers }) => acceptsMembers);
  expect(order).toEqual([...order].sort((one, other) => Number(other) - Number(one)));
});

it('the panel refuses what the decision forbids and teaches what may be chosen', async () => {
  const admin = await buildAdmin(house.provinceA);
  const create = (type: Type, kind: string, acceptsMembers: boolean) =>
    createRecord(admin, 'union', { name: '某新设工会', kind, type, acceptsMembers, parentId: house.districtA.id });
  for (const type of types.filter((each) => !free.includes(each)))
    expect(await refusals(create(type, 'aboveBase', true))).toMatchObject([
      {
        path: 'acceptsMembers',
        message: expect.stringContaining('集团公司'),
        messageEn: expect.stringContaining('Groups'),
      },
    ]);
  expect(await refusals(create('enterprise', 'base', false))).toMatchObject([
    { path: 'acceptsMembers', message: expect.stringContaining('注销') },
  ]);
  const made = await create('group', 'aboveBase', true);
  expect(made).toMatchObject({ acceptsMembers: true });
  expect(await refusals(updateRecord(admin, 'union', made.id, { type: 'system' }, made.version))).toMatchObject([
    { path: 'acceptsMembers' },
  ]);
  expect(
    await updateRecord(admin, 'union', made.id, { type: 'system', acceptsMembers: false }, made.version),
  ).toMatchObject({
    type: 'system',
  });
});

it('federations of streets are laid down as the decision of the place says', async () => {
  await publish(house.provinceA, { ...decision, rows: decision.rows.slice(0, 1), cases: [] });
  await transact(systemActor, { action: 'create' }, async (tx) => {
    for (const division of readDivisions(9).values())
      if (/^(320106|350203)\d{3}$/.test(division.id)) tx.create('division', { ...division, initials: '' });
  });
  await layFederations(systemActor, house.districtA, 'street');
  await layFederations(systemActor, house.districtB, 'street');
  const laid = (await find('union', { type: 'federation', kind: 'aboveBase' })).filter(
    ({ divisionId }) => divisionId?.length === 9,
  );
  const of = (above: Rows['union']) => laid.filter(({ path }) => path.startsWith(above.path));
  expect(new Set(of(house.districtA).map(({ acceptsMembers }) => acceptsMembers))).toEqual(new Set([false]));
  expect(new Set(of(house.districtB).map(({ acceptsMembers }) => acceptsMembers))).toEqual(new Set([true]));
});
