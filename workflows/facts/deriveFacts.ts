// From what the database and the form say to the flat facts that rules test (rules/facts is the catalogue). Pure.
import type { ApplicantFacts } from '../../models/store/facts/applicantFacts.ts';
import type { Row, Values } from '../../models/store/sql/rows.ts';
import type { Facts } from '../../rules/engine/documentTypes.ts';
import { type RetirementTable, retirement } from '../../rules/facts/retirement.ts';
import { nameClass } from '../../rules/keywords/nameClass.ts';

export type FactSources = {
  account: Pick<Row, string>;
  known: ApplicantFacts;
  data: Values;
  /** The union the applicant chose; null when he was routed by his address or has not chosen yet. */
  union: Row | null;
  /** The table in force. */
  retirementAge: Record<string, unknown> | undefined;
  phoneConfirmed: boolean;
  agreementCurrent: boolean;
  today: string;
};

export function deriveFacts({
  account,
  known,
  data,
  union,
  retirementAge,
  phoneConfirmed,
  agreementCurrent,
  today,
}: FactSources): Facts {
  const situation = data.unitSituation ?? (data.union ? 'listed' : null);
  return {
    today,
    'applicant.age': account.birthDate ? ageOn(account.birthDate, today) : null,
    'applicant.birthDate': account.birthDate ?? null,
    'applicant.sex': account.sex ?? 'unknown',
    'applicant.sanctioned': known.sanctioned,
    'sanction.until': known.sanctionedUntil,
    'document.type': account.documentType ?? null,
    'document.daysLeft': account.documentExpiresOn ? daysBetween(today, account.documentExpiresOn) : null,
    'name.class': account.name ? nameClass(account.name) : null,
    'identity.bound': Boolean(account.boundAt),
    'membership.state': known.membershipState ?? (known.endedReason ? 'ended' : 'none'),
    'membership.endedReason': known.endedReason,
    'application.open': known.otherOpenId !== null,
    'application.employmentType': data.employmentType ?? null,
    'application.occupation': data.occupation ?? null,
    'application.hasUnit': situation === null ? null : situation !== 'none',
    'application.unitListed': situation === null ? null : situation === 'listed',
    'union.state': union?.state ?? 'none',
    'union.kind': union?.kind ?? 'none',
    'union.type': union?.type ?? 'none',
    'union.acceptsMembers': union?.acceptsMembers ?? null,
    'union.hasAdmin': union ? known.unionHasAdmin : null,
    'duplicate.sameDocument': known.liveMemberId !== null,
    'duplicate.sameNamePhone': known.sameNamePhone,
    'retirement.state': retirementState(account, retirementAge, today),
    'address.applicationsToday': known.applicationsToday,
    'phone.confirmed': phoneConfirmed,
    'agreement.current': agreementCurrent,
  };
}

function retirementState(account: Pick<Row, string>, table: FactSources['retirementAge'], today: string): string {
  if (!table) return 'undecided';
  const person = { sex: account.sex ?? 'unknown', birthDate: account.birthDate ?? null };
  return retirement(person, table as RetirementTable, today).state;
}

/** Completed years, as the law counts them: the birthday itself completes the year. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
