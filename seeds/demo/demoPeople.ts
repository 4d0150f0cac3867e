import { readDivisions } from '../reference/readDivisions.ts';
import { mobileAt } from '../synthetic/mobile.ts';
import { personName } from '../synthetic/personNames.ts';
import { randomFrom } from '../synthetic/random.ts';
import { residentIds } from '../synthetic/residentIds.ts';
import { demoProvinces } from './unionPlan.ts';

export type DemoPerson = {
  name: string;
  sex: 'male' | 'female' | 'unknown';
  birthDate: string | null;
  documentType: 'resident' | 'residencePermit' | 'hkMacauPermit' | 'taiwanPermit' | 'passport';
  documentNumber: string;
  phone: string;
};

let identities: ReturnType<typeof residentIds> | undefined;

/** The n-th invented person of the demo: the same every time. A few in a hundred hold another document than the resident ID. */
export function demoPerson(n: number): DemoPerson {
  identities ??= residentIds(countyCodes(), 2026);
  const { number, birthDate, sex } = identities(n);
  const name = personName(randomFrom(n), sex).join('');
  const person: DemoPerson = {
    name,
    sex,
    birthDate,
    documentType: 'resident',
    documentNumber: number,
    phone: mobileAt(n),
  };
  const serial = String(n).padStart(8, '0');
  if (n % 97 === 50)
    return {
      ...person,
      ...withoutBirth,
      documentType: 'hkMacauPermit',
      documentNumber: `${n % 2 ? 'H' : 'M'}${serial}`,
    };
  if (n % 131 === 50) return { ...person, ...withoutBirth, documentType: 'taiwanPermit', documentNumber: serial };
  if (n % 149 === 50) return { ...person, ...withoutBirth, documentType: 'passport', documentNumber: `E${serial}` };
  return person;
}

/** These documents say neither. */
const withoutBirth = { birthDate: null, sex: 'unknown' } as const;

/** First registered in the demo's own provinces; people of bulk loads are from elsewhere (see bulkCodes). */
function countyCodes(): string[] {
  const provinces: readonly string[] = demoProvinces;
  return [...readDivisions().values()].flatMap(({ id, level, statOnly }) =>
    level === 'county' && !statOnly && provinces.includes(id.slice(0, 2)) ? [id] : [],
  );
}

/** Who is who by number, so that every stage of the seeding speaks of the same people. */
export const people = {
  members: 19_800,
  applicants: { from: 20_000, count: 300 },
  staff: { from: 21_000 },
  withAccount: 400,
} as const;
