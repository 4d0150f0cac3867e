// Who names no union is taken by the nearest federation of his place, in every county of the country; never by a company's union.
import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { seedDivisions } from '../../../seeds/reference/seedDivisions.ts';
import { installPacks } from '../../../workflows/documents/installPacks.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { resolveTarget } from '../../../workflows/processes/resolveTarget.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import { layFederations } from '../../../workflows/unions/layFederations.ts';
import { buildUnion } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

const routing = { field: 'union', fallback: 'division', industry: 'industry', place: 'join.place' };
let root: Rows['union'];
setUpStore();
beforeAll(async () => {
  await seedDivisions();
  root = await ensureRoot();
  await installPacks();
  for (const { id, name } of await find('division', { level: 'province' })) {
    const province = await buildUnion(root, {
      ...{ name: `${name}总工会`, divisionId: id, kind: 'aboveBase', type: 'district', acceptsMembers: false },
    });
    await layFederations(systemActor, province, 'county');
  }
  // In every county a group of companies whose union leads others, takes members, and stands in the same place: below the
  // federation of the county, or right below that of the province.
  const federations = await find('union', { type: 'district' });
  const provinces = new Map(federations.map((union) => [union.divisionId, union]));
  const counties = federations.filter(({ divisionId }) => divisionId?.length === 6);
  await transact(systemActor, { action: 'create' }, async (tx) => {
    for (const [index, county] of counties.entries()) {
      const { divisionId } = county;
      const { id, path } = index % 2 ? county : (provinces.get(divisionId?.slice(0, 2) ?? null) ?? county);
      tx.create('union', {
        ...{
          name: `虚构${divisionId}集团有限公司工会`,
          kind: 'aboveBase',
          type: 'group',
          acceptsMembers: true,
          divisionId,
        },
        ...{ parentId: id, parentPath: path, formerNames: [], custom: {} },
      });
    }
  });
}, 300_000);

const targetOf = async (data: Record<string, unknown>) =>
  resolveTarget(routing, data, (await rulebook()).at(root.path));

it('in every county a worker without a unit, or whose unit has no union, comes to the federation of the place', async () => {
  const expected = await query<{ county: string; name: string }>(
    `WITH RECURSIVE up(county, at, depth) AS (
       SELECT id, id, 0 FROM divisions WHERE level = 'county'
       UNION ALL SELECT county, parent_id, depth + 1 FROM up JOIN divisions d ON d.id = at WHERE parent_id IS NOT NULL)
     SELECT DISTINCT ON (county) county, u.name FROM up JOIN unions u ON u.division_id = at AND u.type = 'district'
     ORDER BY county, depth`,
  );
  expect(expected.length).toBeGreaterThan(2900);
  const wrong: string[] = [];
  for (const [index, { county, name }] of expected.entries()) {
    const target = await targetOf({ division: county, unitSituation: index % 2 ? 'none' : 'unlisted' });
    if (target?.union.name !== name || target.chosen) wrong.push(`${county}: ${target?.union.name}, not ${name}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

it('where the street has a federation it takes him, and no longer once it is closed', async () => {
  const district = (await findOne('union', { divisionId: '350203', type: 'district' })) as Rows['union'];
  const street = await buildUnion(district, {
    ...{ name: '某街道工会联合会', kind: 'aboveBase', type: 'federation', divisionId: '350203001' },
  });
  const courier = { division: '350203001', unitSituation: 'none' };
  expect((await targetOf(courier))?.union.id).toBe(street.id);
  await query("UPDATE unions SET state = 'closed' WHERE id = $1", [street.id]);
  expect((await targetOf(courier))?.union.id).toBe(district.id);
});

it('who chooses by industry is taken by the industry union, or the one above it when it is closed', async () => {
  const province = (await findOne('union', { divisionId: '32', type: 'district' })) as Rows['union'];
  const above = await buildUnion(province, {
    name: '某省教育工会',
    kind: 'aboveBase',
    type: 'system',
    divisionId: '32',
  });
  const below = await buildUnion(above, {
    name: '某市教育工会',
    kind: 'aboveBase',
    type: 'system',
    divisionId: '3201',
  });
  const teacher = { placeBy: 'industry', industry: below.id, unitSituation: 'unlisted' };
  expect((await targetOf(teacher))?.union.id).toBe(below.id);
  await query("UPDATE unions SET state = 'closed' WHERE id = $1", [below.id]);
  expect((await targetOf(teacher))?.union.id).toBe(above.id);
});

it('who names a union is taken by that one', async () => {
  const named = await buildUnion(root, { name: '某厂工会' });
  expect(await targetOf({ union: named.id, division: '350203' })).toMatchObject({
    union: { id: named.id },
    chosen: true,
  });
});
