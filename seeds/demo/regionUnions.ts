// 总工会 of provinces, cities and counties, from the real divisions; street federations in some counties.
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
  const unions: UnionPlan[] = [];
  const places: Place[] = [];
  const keys = new Map<string, string>();
  for (const division of divisions.values()) {
    const province = division.id.slice(0, 2);
    if (!provinces.includes(province) || division.level === 'street' || isPlaceholder(division)) continue;
    const parent = division.parentId ? (keys.get(division.parentId) ?? keys.get(province)) : rootKey;
    keys.set(division.id, division.id);
    unions.push(federation(division.id, parent as string, unionName(division), division.id));
    if (division.level === 'county')
      places.push({ division, unionKey: division.id, province, short: shortName(division) });
  }
  for (const city of divisions.values()) {
    if (!isUndivided(city) || !provinces.includes(city.id.slice(0, 2))) continue;
    places.push({
      division: city,
      unionKey: city.id,
      province: city.id.slice(0, 2),
      short: city.name.replace(/市$/, ''),
    });
  }
  return { unions, places };
}

/** 市辖区 of a municipality, and the county row that repeats a city without counties: no union stands there. */
const isHeading = (division: Division | undefined) => /^(市辖区|县|.*直辖县级行政区划)$/.test(division?.name ?? '');
const isPlaceholder = (division: Division) => isHeading(division) || repeatsCity(division);
const repeatsCity = ({ name, parentId }: Division) => readDivisions().get(parentId ?? '')?.name === name;
const isUndivided = ({ id, level, name }: Division) =>
  level === 'city' && readDivisions().get(`${id}00`)?.name === name;

function federation(key: string, parent: string, name: string, divisionId: string): UnionPlan {
  return { key, parent, name, kind: 'aboveBase', type: 'district', acceptsMembers: false, divisionId };
}

/** 南京市鼓楼区总工会, but 昆山市总工会: a district's name alone says too little. */
function unionName({ name, parentId, id, level }: Division): string {
  const city = readDivisions().get(parentId ?? '');
  const prefix = (isHeading(city) ? readDivisions().get(id.slice(0, 2))?.name : city?.name) ?? '';
  const needed = level === 'county' && !/[市县]$/.test(name) && !name.startsWith(prefix.slice(0, 2));
  return `${needed ? prefix : ''}${name}总工会`;
}

const shortName = ({ name, parentId, id }: Division): string => {
  const city = readDivisions().get(parentId ?? '');
  const spoken = /[市县]$/.test(name)
    ? name
    : isHeading(city)
      ? (readDivisions().get(id.slice(0, 2))?.name ?? name)
      : (city?.name ?? name);
  return spoken.replace(/[市县]$/, '');
};

/** 街道工会联合会: holds the members of small units around it. */
function streetFederations(random: Random, places: readonly Place[]): UnionPlan[] {
  const streets = new Map<string, Division[]>();
  for (const street of readDivisions().values()) {
    if (street.level !== 'street' || street.statOnly || !street.parentId) continue;
    const own = streets.get(street.parentId) ?? [];
    streets.set(street.parentId, own);
    own.push(street);
  }
  return places.flatMap(({ division, unionKey }) => {
    const own = streets.get(division.id) ?? [];
    if (!own.length || !(random.chance(0.3) || division.id === '320106' || division.id === '350203')) return [];
    return own.slice(0, 3).map(
      (street): UnionPlan => ({
        key: street.id,
        parent: unionKey,
        name: `${street.fullName.replace(/^.+?(省|市)(?=.)/, '')}工会联合会`,
        kind: 'aboveBase',
        type: 'federation',
        acceptsMembers: true,
        divisionId: street.id,
      }),
    );
  });
}
