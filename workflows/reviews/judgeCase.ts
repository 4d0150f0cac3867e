import type { ReviewCase } from '../../models/store/facts/reviewCases.ts';
import type { Facts, Verdict } from '../../rules/engine/documentTypes.ts';
import { evaluate } from '../../rules/engine/evaluate.ts';
import { gatherBatchFacts } from '../facts/gatherBatchFacts.ts';
import type { ProcessAt } from '../processes/processAt.ts';

export type Outcome = 'approved' | 'rejected' | 'leftToInbox';
export type JudgedCase = {
  found: ReviewCase;
  process: ProcessAt | undefined;
  verdict: Verdict | undefined;
  outcome: Outcome;
};

/** What becomes of one case: green is approved, red rejected, anything else a person decides. */
export function judgeCase(found: ReviewCase, process: ProcessAt | undefined, ownerId: string | null): JudgedCase {
  const review = process?.review;
  if (!process || !review) return { found, process, verdict: undefined, outcome: 'leftToInbox' };
  const facts = gatherBatchFacts(found, process);
  const brief = evaluate(review, facts);
  const outcome = outcomeOf(brief, process, facts);
  // The trace of a green case follows from its facts; only what a person may ask about is kept whole.
  const verdict = outcome === 'approved' ? brief : evaluate(review, facts, { trace: true });
  return { found, process, verdict, outcome: canBeDecided(found, process, ownerId) ? outcome : 'leftToInbox' };
}

/** What eligibility sends to a person, no green review may wave through. */
function outcomeOf(review: Verdict, { precheck }: ProcessAt, facts: Facts): Outcome {
  if (review.light === 'red') return 'rejected';
  if (review.light !== 'green') return 'leftToInbox';
  return evaluate(precheck, facts).outcome === 'inbox' ? 'leftToInbox' : 'approved';
}

/** Nobody decides his own case, not even by starting the round; what is no longer a fresh join is for a person. */
function canBeDecided(found: ReviewCase, { document }: ProcessAt, ownerId: string | null): boolean {
  return (
    document.effect === 'member.join' &&
    found.member?.state === 'pending' &&
    (ownerId === null || found.accountId !== ownerId)
  );
}
