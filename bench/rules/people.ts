import type { Facts } from '../../rules/engine/documentTypes.ts';
import { randomFrom } from '../../seeds/synthetic/random.ts';

const documentTypes = [
  'resident',
  'resident',
  'resident',
  'passport',
  'hkMacauPermit',
  'taiwanPermit',
  'residencePermit',
];
const employmentTypes = ['enterprise', 'institution', 'newForm', 'flexible', 'student'];
const occupations = ['courier', 'driver', 'cleaner', 'guard', 'nurse', null];

/** Invented applicants; some of them meet one of the rows. Texts are as they come from a database: equal, never the same object. */
export function inventPeople(count: number): Facts[] {
  const random = randomFrom(50);
  const fresh = (text: string) => Buffer.from(text).toString();
  const pick = (texts: readonly (string | null)[]) => {
    const text = random.pick(texts);
    return text && fresh(text);
  };
  return Array.from({ length: count }, () => ({
    'applicant.age': 15 + random.below(50),
    'retirement.state': fresh(random.chance(0.03) ? 'reached' : 'notReached'),
    'duplicate.sameDocument': random.chance(0.02),
    'applicant.sanctioned': random.chance(0.01),
    'union.state': fresh(random.chance(0.01) ? 'closed' : 'active'),
    'union.acceptsMembers': !random.chance(0.02),
    'document.type': pick(documentTypes),
    'document.daysLeft': random.chance(0.5) ? null : random.below(3650),
    'application.employmentType': pick(employmentTypes),
    'application.occupation': pick(occupations),
    'address.applicationsToday': random.chance(0.9) ? random.below(20) : random.below(500),
    'name.class': pick(random.chance(0.95) ? ['A'] : ['B', 'C', 'D', '?']),
    'duplicate.sameNamePhone': random.chance(0.01),
  }));
}
