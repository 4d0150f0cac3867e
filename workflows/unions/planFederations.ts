// Which unions the divisions ask for: a federation of each city, district and street, below that of the division above it.

export type PlannedDivision = {
  id: string;
  name: string;
  fullName: string;
  parentId: string | null;
  level: 'province' | 'city' | 'county' | 'street';
  statOnly: boolean;
};
export type Federation = {
  divisionId: string;
  /** The division whose federation stands above it; null for a province. */
  aboveId: string | null;
  level: PlannedDivision['level'];
  name: string;
  type: 'district' | 'federation';
  /** That of a street is for the members of small units around it, where the decision on holding members lets it. */
  holdsSmallUnits: boolean;
};
type Divisions = ReadonlyMap<string, PlannedDivision>;

export const federationLevels = ['city', 'county', 'street'] as const;
export type FederationLevel = (typeof federationLevels)[number];

/** Of the given divisions, parents before children as they come, those that have a federation, down to a level. */
export function planFederations(divisions: Divisions, to: FederationLevel): Federation[] {
  const planned = new Map<string, Federation>();
  for (const division of divisions.values()) {
    const { id, level, parentId } = division;
    if (depthOf(level) > depthOf(to) || isPlaceholder(division, divisions)) continue;
    const above =
      parentId === null ? null : (planned.get(parentId)?.divisionId ?? nearest(parentId, divisions, planned));
    const isStreet = level === 'street';
    planned.set(id, {
      ...{ divisionId: id, aboveId: above, level, holdsSmallUnits: isStreet },
      type: isStreet ? 'federation' : 'district',
      name: isStreet ? streetName(division) : federationName(division, divisions),
    });
  }
  return [...planned.values()];
}

const depthOf = (level: PlannedDivision['level']) => ['province', ...federationLevels].indexOf(level);

/** Where no union stands for a division, that of the next one above it leads. */
function nearest(id: string, divisions: Divisions, planned: ReadonlyMap<string, Federation>): string | null {
  for (let at = divisions.get(id); at; at = divisions.get(at.parentId ?? '')) if (planned.has(at.id)) return at.id;
  return null;
}

/** A row that only holds others. */
export const isHeading = (division: PlannedDivision | undefined): boolean =>
  /^(市辖区|县|.*直辖县级行政区划)$/.test(division?.name ?? '');

/**
 * No union stands for 市辖区 of a municipality, for the county row that repeats a city without counties, nor for a street that
 * only statistics know; a development zone of the level of a county has one.
 */
const isPlaceholder = (division: PlannedDivision, divisions: Divisions) =>
  isHeading(division) ||
  divisions.get(division.parentId ?? '')?.name === division.name ||
  (division.statOnly && division.level === 'street');

/** A district's name alone says too little, and so it carries that of its city; a county or a city of that level does not. */
function federationName({ name, parentId, id, level }: PlannedDivision, divisions: Divisions): string {
  const city = divisions.get(parentId ?? '');
  const prefix = (isHeading(city) ? divisions.get(id.slice(0, 2))?.name : city?.name) ?? '';
  const needed = level === 'county' && !/[市县]$/.test(name) && !name.startsWith(prefix.slice(0, 2));
  return `${needed ? prefix : ''}${name}总工会`;
}

const streetName = ({ fullName }: PlannedDivision): string => `${fullName.replace(/^.+?(省|市)(?=.)/, '')}工会联合会`;
