// Some decisions take two people: always, or over a number. The first proposes, another who did not begin the case confirms.
import { Forbidden } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import type { ReviewPolicy, ReviewVerb } from '../../rules/engine/documentTypes.ts';
import { canonical } from '../../rules/engine/hash.ts';

/** What a reviewer says with his decision. */
export type DecisionInput = {
  reason?: string | undefined;
  fix?: string | undefined;
  fieldNotes?: Record<string, string> | undefined;
  /** What the reviewer filled in, where the process asks him. */
  data?: Record<string, unknown> | undefined;
  /** He has seen that the verdict is worse than it was. */
  flipped?: boolean | undefined;
};

/** A decision that waits for a second person. */
export type Proposal = { verb: ReviewVerb; accountId: string | null; by: string; at: string; input: DecisionInput };

/** @param numbers the answers, with those of the reviewer */
export function needsSecond(
  { transitions }: ReviewPolicy,
  verb: ReviewVerb,
  numbers: Record<string, unknown>,
): boolean {
  const second = transitions?.[verb]?.second;
  if (second === undefined || second === true) return second === true;
  const number = numbers[second.field];
  return typeof number === 'number' && number > second.over;
}

/**
 * @returns what the first has proposed, when it is this: other answers of a reviewer are a proposal of his own.
 * @throws Forbidden for the one who proposed it himself
 */
export function proposalFor(
  actor: Actor,
  application: Pick<Rows['application'], 'proposal'>,
  { verb, input: { data } }: { verb: ReviewVerb; input: DecisionInput },
): Proposal | undefined {
  const proposal = application.proposal as Proposal | null;
  if (proposal?.verb !== verb) return undefined;
  if (proposal.accountId === actor.accountId)
    throw new Forbidden(
      'second-person',
      '这个决定已由您提出，须由另一位审核人确认',
      'You have proposed this decision; another reviewer confirms it',
    );
  return data === undefined || canonical(data) === canonical(proposal.input.data ?? {}) ? proposal : undefined;
}

/** What the two say together. That he has seen what flipped, each says for himself. */
export const confirmed = ({ input: first }: Proposal, second: DecisionInput): DecisionInput => ({
  reason: second.reason ?? first.reason,
  fix: second.fix ?? first.fix,
  fieldNotes: second.fieldNotes ?? first.fieldNotes,
  data: first.data,
  flipped: second.flipped,
});

export const proposalOf = (actor: Actor, verb: ReviewVerb, input: DecisionInput): Proposal => ({
  verb,
  accountId: actor.accountId,
  by: actor.label,
  at: new Date().toISOString(),
  input,
});
