import type { ReviewCase } from '../../models/store/queries/reviewCases.ts';
import type { CompiledDecision } from '../../rules/engine/compile.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import type { EffectName } from '../effects/effects.ts';
import type { CaseQuestion, GatheredCase } from '../facts/gatherCases.ts';
import type { ProcessAt } from '../processes/processAt.ts';

export type Outcome = 'approved' | 'rejected' | 'leftToInbox';
export type JudgedCase = {
  found: ReviewCase;
  process: ProcessAt | undefined;
  verdict: Verdict | undefined;
  outcome: Outcome;
};

type ReviewDecisions = { review: CompiledDecision; precheck: CompiledDecision };

/** What is to be known of a case before it is judged; undefined where there is nothing to judge it by. */
export function questionOf(
  found: ReviewCase,
  process: ProcessAt | undefined,
): CaseQuestion<ReviewDecisions> | undefined {
  if (!process?.review) return undefined;
  return {
    decisions: { review: process.review, precheck: process.precheck },
    rules: process.rules,
    accountId: found.accountId,
    process: found.process,
    applicationId: found.id,
    memberId: found.member?.id ?? null,
    unionId: found.union.id,
    addressHash: found.addressHash,
    reviewPath: null,
    account: found.account,
    data: found.data,
    union: found.data[process.document.routing.field] ? found.union : null,
    phoneConfirmed: found.phone !== null,
    agreementCurrent: found.agreementHash === process.agreement.hash,
  };
}

/** What becomes of one case: green is approved, red rejected, anything else a person decides. */
export function judgeCase(
  found: ReviewCase,
  process: ProcessAt | undefined,
  gathered: GatheredCase<ReviewDecisions> | undefined,
  ownerId: string | null,
): JudgedCase {
  if (!process || !gathered) return { found, process, verdict: undefined, outcome: 'leftToInbox' };
  const brief = gathered.judge('review');
  const outcome = outcomeOf(brief, gathered);
  // The trace of a green case follows from its facts; only what a person may ask about is kept whole.
  const verdict = outcome === 'approved' ? brief : gathered.judge('review', { trace: true });
  return { found, process, verdict, outcome: canBeDecided(found, process, ownerId) ? outcome : 'leftToInbox' };
}

/** What eligibility sends to a person, no green review may wave through. */
function outcomeOf(review: Verdict, gathered: GatheredCase<ReviewDecisions>): Outcome {
  if (review.light === 'red') return 'rejected';
  if (review.light !== 'green') return 'leftToInbox';
  return gathered.judge('precheck').outcome === 'inbox' ? 'leftToInbox' : 'approved';
}

const joining: EffectName = 'member.join';

/** Nobody decides his own case, not even by starting the round; what is no longer a fresh join is for a person. */
function canBeDecided(found: ReviewCase, { document }: ProcessAt, ownerId: string | null): boolean {
  return (
    document.effect === joining &&
    found.member?.state === 'pending' &&
    (ownerId === null || found.accountId !== ownerId)
  );
}
