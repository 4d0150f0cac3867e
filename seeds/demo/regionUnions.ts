// 总工会 of provinces, cities and counties, from the real divisions; street federations in some counties.
import { type Federation, isHeading, planFederations } from '../../workflows/unions/planFederations.ts';
import { type Division, readDivisions } from '../reference/readDivisions.ts';
import type { Random } from '../synthetic/random.ts';
import { demoProvinces, rootKey, type UnionPlan } from './unionPlan.ts';

/** Where base unions are founded: a county with its union, and the short name companies carry. */
export type Place = { division: Division; unionKey: string; province: string; short: string };

export function regionUnions(random: Random): { unions: UnionPlan[]; places: Place[] } {
  const { unions, places } = federations(demoProvinces);
  return { unions: [...unions, ...streetFederations(random, places)], places };
}

/** 总工会 of the given provinces down to the counties; parents before children. */
export function federations(provinces: readonly string[]): { unions: UnionPlan[]; places: Place[] } {
  const divisions = readDivisions();
  const planned = planFederations(divisions, 'county').filter(({ divisionId }) =>
    provinces.includes(provinceOf(divisionId)),
  );
  const unions = planned.map(
    ({ divisionId, aboveId, name, type, holdsSmallUnits }): UnionPlan => ({
      ...{
        key: divisionId,
        parent: aboveId ?? rootKey,
        name,
        kind: 'aboveBase',
        type,
        acceptsMembers: holdsSmallUnits,
        divisionId,
      },
    }),
  );
  const counties = planned.filter(({ level }) => level === 'county').map(({ divisionId }) => divisions.get(divisionId));
  const undivided = [...divisions.values()].filter(
    (city) => isUndivided(city) && provinces.includes(provinceOf(city.id)),
  );
  const places = [
    ...counties.map((division) => placeAt(division as Division, shortName(division as Division))),
    ...undivided.map((city) => placeAt(city, city.name.replace(/市$/, ''))),
  ];
  return { unions, places };
}

const provinceOf = (id: string) => id.slice(0, 2);
const placeAt = (division: Division, short: string): Place => ({
  ...{ division, unionKey: division.id, province: provinceOf(division.id), short },
});

const isUndivided = ({ id, level, name }: Division) =>
  level === 'city' && readDivisions().get(`${id}00`)?.name === name;

const shortName = ({ name, parentId, id }: Division): string => {
  const city = readDivisions().get(parentId ?? '');
  const spoken = /[市县]$/.test(name)
    ? name
    : isHeading(city)
      ? (readDivisions().get(id.slice(0, 2))?.name ?? name)
      : (city?.name ?? name);
  return spoken.replace(/[市县]$/, '');
};

/** 街道工会联合会 of some counties: each holds the members of small units around it. */
function streetFederations(random: Random, places: readonly Place[]): UnionPlan[] {
  const streets = new Map<string, Federation[]>();
  for (const street of planFederations(readDivisions(), 'street')) {
    if (street.level !== 'street') continue;
    const county = street.divisionId.slice(0, 6);
    streets.set(county, [...(streets.get(county) ?? []), street]);
  }
  return places.flatMap(({ division, unionKey }) => {
    const own = streets.get(division.id) ?? [];
    if (!own.length || !(random.chance(0.3) || division.id === '320106' || division.id === '350203')) return [];
    return own.slice(0, 3).map(
      ({ divisionId, name, type, holdsSmallUnits }): UnionPlan => ({
        ...{
          key: divisionId,
          parent: unionKey,
          name,
          kind: 'aboveBase',
          type,
          acceptsMembers: holdsSmallUnits,
          divisionId,
        },
      }),
    );
  });
}
