import { v7 as newId } from 'uuid';
import { systemActor } from '../../models/store/gates/actor.ts';
import { settleTables, unionsOfRegions } from '../../models/store/queries/bulkTargets.ts';
import { copyIn } from '../../models/store/writing/copyIn.ts';
import { copyLine } from '../../models/store/writing/copyLine.ts';
import { ensureRoot } from '../../workflows/unions/ensureRoot.ts';
import { loadUnionPlans, type UnionPlace } from '../demo/loadUnionPlans.ts';
import { federations, type Place } from '../demo/regionUnions.ts';
import { rootKey } from '../demo/unionPlan.ts';
import { readDivisions } from '../reference/readDivisions.ts';
import { seedDivisions } from '../reference/seedDivisions.ts';
import { companyName } from '../synthetic/companyNames.ts';
import { creditCode } from '../synthetic/creditCode.ts';
import { randomFrom } from '../synthetic/random.ts';
import { searchOfParts } from '../synthetic/searchOfParts.ts';
import { type Loaded, timed } from './timed.ts';

const columns = [
  'id',
  'parent_id',
  'parent_path',
  'name',
  'credit_code',
  'kind',
  'type',
  'division_id',
  'industry',
  'accepts_members',
  'founded_on',
  'initials',
  'grams',
];

/** `rows` base unions of invented companies below the unions of all counties, which are made where they are missing. */
export async function bulkUnions({ rows, seed = 1 }: { rows: number; seed?: number }): Promise<Loaded> {
  await seedDivisions();
  const root = await ensureRoot();
  const places = new Map<string, UnionPlace>((await unionsOfRegions()).map((region) => [region.divisionId, region]));
  places.set(rootKey, { id: root.id, path: root.path });
  const provinces = [...readDivisions().values()].filter(({ level }) => level === 'province').map(({ id }) => id);
  const { unions, places: counties } = federations(provinces);
  const timing = timed(rows);
  const loaded = await copyIn(systemActor, `bulk unions ${seed}`, (load) =>
    load.withoutIndexes('union', async () => {
      await loadUnionPlans(
        load,
        unions.filter(({ key }) => !places.has(key)),
        places,
        () => ({ creditCode: null, foundedOn: '1955-01-01', dutyPhone: '12351', address: null }),
      );
      timing.start();
      await load.lines('union', columns, lines(rows, seed, counties, places));
      return timing.stop();
    }),
  );
  await settleTables('unions');
  return loaded();
}

function* lines(
  rows: number,
  seed: number,
  counties: readonly Place[],
  places: ReadonlyMap<string, UnionPlace>,
): Generator<string> {
  const random = randomFrom(seed);
  // Two loads do not make one code twice: the codes of a load begin where its seed says.
  const first = ((seed * 7_368_787) % 900) * 1_000;
  for (let n = 0; n < rows; n++) {
    const { division, unionKey, short } = counties[n % counties.length] as Place;
    const { id: parentId, path } = places.get(unionKey) as UnionPlace;
    const { parts, industry } = companyName(random, short);
    const name = [...parts, '工会'];
    const code = creditCode('81', division.id, (first + Math.floor(n / counties.length)) % 1_000_000);
    const { initials, grams } = searchOfParts([name, [code]]);
    const founded = `${1980 + random.below(45)}-0${1 + random.below(9)}-01`;
    yield copyLine([
      newId(),
      parentId,
      path,
      name.join(''),
      code,
      'base',
      'enterprise',
      division.id,
      industry,
      true,
      founded,
      initials,
      grams,
    ]);
  }
}
