import { readDivisions } from '../reference/readDivisions.ts';
import { companyName } from '../synthetic/companyNames.ts';
import { creditCode } from '../synthetic/creditCode.ts';
import type { Random } from '../synthetic/random.ts';
import type { UnionPlan } from './unionPlan.ts';

export type EmployerPlan = {
  name: string;
  formerNames: string[];
  creditCode: string;
  unionKey: string | null;
  divisionId: string;
  address: string;
  category: null;
};

const classes: Partial<Record<UnionPlan['type'], string>> = { institution: '12', government: '11' };

/** One unit for each base union of a unit, many small ones for each federation, and some that have no union yet. */
export function planEmployers(random: Random, unions: readonly UnionPlan[], total: number): EmployerPlan[] {
  const names = new Set<string>();
  const made: EmployerPlan[] = [];
  const add = (name: string, prefix: string, divisionId: string, unionKey: string | null) => {
    if (names.has(name)) return;
    names.add(name);
    const place = readDivisions().get(divisionId);
    made.push({
      name,
      formerNames: random.chance(0.02) ? [`${name.slice(0, 4)}旧厂`] : [],
      creditCode: creditCode(prefix, divisionId.slice(0, 6), made.length + 1),
      unionKey,
      divisionId: divisionId.slice(0, 9),
      address: `${place?.fullName ?? ''}虚构路${1 + random.below(300)}号`,
      category: null,
    });
  };
  for (const { employerName, type, divisionId, key } of unions)
    if (employerName && divisionId) add(employerName, classes[type] ?? '91', divisionId, key);
  const federations = unions.filter(({ type, divisionId }) => type === 'federation' && divisionId);
  while (made.length < total) {
    const federation = random.pick(federations);
    const divisionId = federation.divisionId as string;
    const { parts } = companyName(random, readDivisions().get(divisionId.slice(0, 6))?.name ?? '');
    const small = random.chance(0.3);
    const name = small
      ? `${parts[0]}${parts[1]}${random.pick(['小吃店', '理发店', '便利店', '五金店', '驿站'])}`
      : parts.join('');
    add(name, small ? '92' : random.chance(0.1) ? '52' : '91', divisionId, random.chance(0.05) ? null : federation.key);
  }
  return made;
}
