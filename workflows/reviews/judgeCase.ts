import type { ReviewCase } from '../../models/store/facts/reviewCases.ts';
import type { Facts, Verdict } from '../../rules/engine/documentTypes.ts';
import { evaluate } from '../../rules/engine/evaluate.ts';
import { gatherBatchFacts } from '../facts/gatherBatchFacts.ts';
import type { PlaceDocuments } from './placeDocuments.ts';

export type Outcome = 'approved' | 'rejected' | 'leftToInbox';
export type JudgedCase = {
  found: ReviewCase;
  place: PlaceDocuments | undefined;
  verdict: Verdict | undefined;
  outcome: Outcome;
};

/** What becomes of one case: green is approved, red rejected, anything else a person decides. */
export function judgeCase(
  found: ReviewCase,
  place: PlaceDocuments | undefined,
  ownerId: string | null,
  today: string,
): JudgedCase {
  if (!place?.review) return { found, place, verdict: undefined, outcome: 'leftToInbox' };
  const facts = gatherBatchFacts(found, place, today);
  const brief = evaluate(place.review, facts);
  const outcome = outcomeOf(brief, place, facts);
  // The trace of a green case follows from its facts; only what a person may ask about is kept whole.
  const verdict = outcome === 'approved' ? brief : evaluate(place.review, facts, { trace: true });
  return { found, place, verdict, outcome: canBeDecided(found, place, ownerId) ? outcome : 'leftToInbox' };
}

/** What eligibility sends to a person, no green review may wave through. */
function outcomeOf(review: Verdict, place: PlaceDocuments, facts: Facts): Outcome {
  if (review.light === 'red') return 'rejected';
  if (review.light !== 'green') return 'leftToInbox';
  return place.precheck && evaluate(place.precheck, facts).outcome === 'inbox' ? 'leftToInbox' : 'approved';
}

/** Nobody decides his own case, not even by starting the round; what is no longer a fresh join is for a person. */
function canBeDecided(found: ReviewCase, place: PlaceDocuments, ownerId: string | null): boolean {
  return (
    place.effect === 'member.join' &&
    found.member?.state === 'pending' &&
    (ownerId === null || found.accountId !== ownerId)
  );
}
