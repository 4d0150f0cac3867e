import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { Origin } from '../origins/originOf.ts';
import { type Decisions, type GatheredCase, gatherCases } from './gatherCases.ts';

export type ApplicantQuestion<D extends Decisions> = {
  decisions: D;
  account: Rows['account'];
  personHash?: string;
  begunById?: string | null;
  recusedId?: string | null;
  process: string;
  application: Pick<Created<'application'>, 'id' | 'made' | 'addressHash'> | undefined;
  data: Record<string, unknown>;
  /** Where the case lies, and the rules in force there. */
  union: Rows['union'];
  rules: PlaceRules;
  /** Whether the applicant named that union himself. */
  chosen: boolean;
  /** The union it would leave. */
  from?: Rows['union'] | undefined;
  addressHash?: string | null;
  origin?: Origin;
  phoneConfirmed: boolean;
  agreementCurrent: boolean;
  /** Where review of the case would begin. */
  reviewPath?: string;
};

/** One applicant's case. @param tx when it is judged in a transaction */
export async function gatherCase<D extends Decisions>(
  question: ApplicantQuestion<D>,
  tx?: Tx,
): Promise<GatheredCase<D>> {
  const { account, application, union } = question;
  const wanted = {
    ...question,
    union: question.chosen ? union : null,
    accountId: account.id,
    personHash: question.personHash ?? null,
    begunById: question.begunById ?? null,
    recusedId: question.recusedId ?? null,
    unionId: union.id,
    applicationId: application?.id ?? null,
    memberId: (application?.made as { member?: string } | null | undefined)?.member ?? null,
    fromUnionId: question.from?.id ?? null,
    addressHash: question.addressHash ?? application?.addressHash ?? null,
    submittedAt: null,
    reviewPath: question.reviewPath ?? null,
  };
  const [gathered] = await gatherCases([wanted], question.rules.day, tx);
  return gathered as GatheredCase<D>;
}
