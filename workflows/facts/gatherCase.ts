import type { Rows } from '../../models/rows.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { type Decisions, type GatheredCase, gatherCases } from './gatherCases.ts';

export type ApplicantQuestion<D extends Decisions> = {
  decisions: D;
  account: Rows['account'];
  process: string;
  application: Rows['application'] | undefined;
  data: Record<string, unknown>;
  /** Where the case lies, and the rules in force there. */
  union: Rows['union'];
  rules: PlaceRules;
  /** Whether the applicant named that union himself. */
  chosen: boolean;
  addressHash?: string | null;
  phoneConfirmed: boolean;
  agreementCurrent: boolean;
  /** Where review of the case would begin. */
  reviewPath?: string;
};

/** One applicant's case. */
export async function gatherCase<D extends Decisions>(question: ApplicantQuestion<D>): Promise<GatheredCase<D>> {
  const { account, application, union } = question;
  const wanted = {
    ...question,
    union: question.chosen ? union : null,
    accountId: account.id,
    unionId: union.id,
    applicationId: application?.id ?? null,
    memberId: application?.memberId ?? null,
    addressHash: question.addressHash ?? application?.addressHash ?? null,
    reviewPath: question.reviewPath ?? null,
  };
  const [gathered] = await gatherCases([wanted], question.rules.day);
  return gathered as GatheredCase<D>;
}
