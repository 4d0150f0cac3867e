// From what the database and the form say to the flat facts that rules test (rules/facts is the catalogue), subject by subject. Pure.

import { ageOn, daysBetween } from '../../civilDay.ts';
import type { Rows } from '../../models/rows.ts';
import type { Burst } from '../../models/store/facts/burst.ts';
import type { EarlierCases } from '../../models/store/facts/earlierCases.ts';
import type { RawFacts, StoredSubject } from '../../models/store/facts/readFacts.ts';
import type { Facts } from '../../rules/engine/documentTypes.ts';
import type { FactDefinition } from '../../rules/facts/factDefinition.ts';
import { type RetirementTable, retirement } from '../../rules/facts/retirement.ts';
import { facts as applicationFacts } from '../../rules/facts/subjects/application.ts';
import { nameClass } from '../../rules/keywords/nameClass.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { holdsMembers } from '../unions/holding.ts';

/** What is at hand of a case before the database is asked. */
export type CaseAtHand = {
  account: Pick<Rows['account'], 'name' | 'documentType' | 'documentExpiresOn' | 'birthDate' | 'sex' | 'boundAt'>;
  data: Record<string, unknown>;
  /** The union the applicant chose; null when he was routed by his address or has not chosen yet. */
  union: Pick<Rows['union'], 'id' | 'state' | 'kind' | 'type' | 'acceptsMembers'> | null;
  /** Where the membership that it is about lies. */
  fromUnionId?: string | null;
  /** In force where the case lies, on the day it is judged. */
  rules: PlaceRules;
  phoneConfirmed: boolean;
  agreementCurrent: boolean;
};

/** The facts that are an answer of the form as it was given. */
const asAnswered = (data: Record<string, unknown>): Facts =>
  Object.fromEntries(applicationFacts.flatMap(({ key, field }) => (field ? [[key, codeOf(data[field])]] : [])));

/** What is known of a case from the answers alone, before there is a union. */
export function answerFacts(data: Record<string, unknown>): Facts {
  const situation = data.unitSituation ?? (data.union ? 'listed' : null);
  return {
    ...asAnswered(data),
    'application.hasUnit': situation === null ? null : situation !== 'none',
    'application.unitListed': situation === null ? null : situation === 'listed',
  };
}

const codeOf = (answer: unknown): string | null => (typeof answer === 'string' ? answer : null);

const fromCase = {
  clock: ({ rules: { day } }) => ({ today: day }),
  applicant: ({ account: { birthDate, sex }, rules: { day } }) => ({
    'applicant.age': birthDate ? ageOn(birthDate, day) : null,
    'applicant.birthDate': birthDate ?? null,
    'applicant.sex': sex ?? 'unknown',
  }),
  document: ({ account: { documentType, documentExpiresOn, name }, rules: { day } }) => ({
    'document.type': documentType ?? null,
    'document.daysLeft': documentExpiresOn ? daysBetween(day, documentExpiresOn) : null,
    'name.class': name ? nameClass(name) : null,
  }),
  identity: ({ account, phoneConfirmed }) => ({
    'identity.bound': Boolean(account.boundAt),
    'phone.confirmed': phoneConfirmed,
  }),
  application: ({ data, agreementCurrent }) => ({ ...answerFacts(data), 'agreement.current': agreementCurrent }),
  union: ({ union, fromUnionId, rules }) => ({
    'union.state': union?.state ?? 'none',
    'union.kind': union?.kind ?? 'none',
    'union.type': union?.type ?? 'none',
    'union.acceptsMembers': union && holdsMembers(rules, union),
    'union.isPresent': union && fromUnionId ? union.id === fromUnionId : null,
  }),
  retirement: ({ account: { sex, birthDate }, rules }) => {
    const table = rules.parameters('retirement.age') as RetirementTable | undefined;
    const person = { sex: sex ?? 'unknown', birthDate: birthDate ?? null };
    return { 'retirement.state': table ? retirement(person, table, rules.day).state : 'undecided' };
  },
} satisfies Record<string, (found: CaseAtHand) => Facts>;

/** Counts say how many there are with the case itself. */
const withThis = (earlier: Burst[keyof Burst] | undefined): number | null =>
  earlier === undefined ? null : earlier + 1;

/** Who reviews is no fact, and the facts on earlier cases are as many as there are processes. */
type FactSubject = Exclude<StoredSubject, 'reviewer' | 'earlierCases'>;
const fromStore: { [S in FactSubject]: (raw: RawFacts[S], found: CaseAtHand) => Facts } = {
  membership: ({ state, endedReason }) => ({
    'membership.state': state ?? (endedReason ? 'ended' : 'none'),
    'membership.endedReason': endedReason,
    'duplicate.sameDocument': state !== null,
  }),
  sanction: (found) => ({ 'applicant.sanctioned': found !== null, 'sanction.until': found?.until ?? null }),
  duplicate: (found) => ({ 'duplicate.sameNamePhone': found }),
  openApplication: (found) => ({ 'application.open': found }),
  address: (today) => ({ 'address.applicationsToday': today }),
  deviceBurst: (found) => ({
    'burst.devicePeople': withThis(found?.people),
    'burst.deviceCasesLastHour': withThis(found?.lastHour),
  }),
  networkBurst: (found) => ({
    'burst.networkPeople': withThis(found?.people),
    'burst.networkCasesLastHour': withThis(found?.lastHour),
  }),
  homeBurst: (found) => ({ 'burst.homePeople': withThis(found?.people) }),
  unionBurst: (found) => ({
    'burst.unionCasesLastHour': withThis(found?.lastHour),
    'burst.unionCases': withThis(found?.last24Hours),
  }),
  staffing: (found, { union }) => ({ 'union.hasAdmin': union ? found : null }),
};

/** The facts of one subject. @throws when it was not read, or nobody knows it. */
export function factsOf(subject: string, found: CaseAtHand, raw: Partial<RawFacts>): Facts {
  if (isAtHand(subject)) return fromCase[subject](found);
  if (!isFactSubject(subject) || !Object.hasOwn(raw, subject))
    throw new Error(`the facts of ${subject} are not gathered`);
  const derive = fromStore[subject] as (raw: unknown, found: CaseAtHand) => Facts;
  return derive(raw[subject], found);
}

/** The facts on earlier cases that are asked for, of a case of this process with these answers. */
export const earlierFactsOf = (
  asked: readonly FactDefinition[],
  { counts, sums }: EarlierCases,
  { process, data }: { process: string; data: Record<string, unknown> },
): Facts =>
  Object.fromEntries(
    asked.flatMap(({ key, earlier }) => {
      if (!earlier) return [];
      const { outcome, within, sumOf, withThis } = earlier;
      const found = (sumOf ? sums : counts)[`${earlier.process}/${sumOf ?? outcome}`]?.[within] ?? 0;
      const own = withThis && sumOf && earlier.process === process ? data[sumOf] : 0;
      return [[key, found + (typeof own === 'number' ? own : 0)]];
    }),
  );

const isAtHand = (subject: string): subject is keyof typeof fromCase => Object.hasOwn(fromCase, subject);
const isFactSubject = (subject: string): subject is FactSubject => Object.hasOwn(fromStore, subject);
