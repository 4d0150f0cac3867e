import { config } from '../../config.ts';
import { applicantFacts } from '../../models/store/facts/applicantFacts.ts';
import { keyedHash } from '../../models/store/sql/crypto.ts';
import type { Row, Values } from '../../models/store/sql/rows.ts';
import type { Facts } from '../../rules/engine/documentTypes.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { deriveFacts } from './deriveFacts.ts';

export type FactQuestion = {
  account: Row;
  process: string;
  application?: Row | null | undefined;
  data: Values;
  /** The union chosen by the applicant, and the rules that govern. */
  union: Row | null;
  rules: PlaceRules;
  ip?: string | undefined;
  phoneConfirmed: boolean;
  agreementCurrent: boolean;
  /** Where review of the case would begin. */
  reviewPath?: string;
};

/** All facts about one applicant and one application, and which union has somebody to review it: one round trip. */
export async function gatherCase(question: FactQuestion): Promise<{ facts: Facts; reviewerUnionId: string | null }> {
  const { rules } = question;
  const known = await applicantFacts({
    account: question.account,
    process: question.process,
    applicationId: question.application?.id ?? null,
    memberId: question.application?.memberId ?? null,
    unionPath: question.union?.path ?? null,
    reviewPath: question.reviewPath ?? null,
    addressHash: addressHash(question.ip) ?? question.application?.addressHash ?? null,
    today: rules.day,
    timezone: config.timezone,
  });
  const facts = deriveFacts({
    ...question,
    known,
    retirementAge: rules.parameters('retirement.age'),
    today: rules.day,
  });
  return { facts, reviewerUnionId: known.reviewerUnionId };
}

export const gatherFacts = async (question: FactQuestion): Promise<Facts> => (await gatherCase(question)).facts;

/** The network address is kept only as a keyed hash: enough to count, not to know. */
export const addressHash = (ip: string | undefined): string | null => (ip ? keyedHash(ip, 'address') : null);
