import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { type JudgedNow, judgeCases } from '../cases/judgeCases.ts';
import { type CaseRow, type LoadedCase, loadCases } from '../cases/loadCases.ts';
import { isOwnCase } from '../cases/refuseOwnCase.ts';
import { needsSecond } from '../cases/secondPerson.ts';
import type { Rulebook } from '../documents/rulebook.ts';

export type Outcome = 'approved' | 'rejected' | 'leftToInbox';
export type JudgedCase = {
  application: CaseRow;
  union: Pick<Rows['union'], 'name'>;
  /** Undefined where a document is missing that the review needs. */
  loaded: LoadedCase | undefined;
  judged: JudgedNow | undefined;
  /** Of the review. */
  verdict: Verdict | undefined;
  outcome: Outcome;
};

/** What becomes of each case: green is approved, red rejected, anything else, and what has flipped since it was submitted, a person decides. */
export async function judgeRound(
  tx: Tx,
  book: Rulebook,
  applications: readonly Rows['application'][],
  ownerId: string | null,
): Promise<JudgedCase[]> {
  const left: JudgedCase[] = [];
  const loaded = await loadCases(tx, book, applications, (application, union) =>
    left.push({ application, union, loaded: undefined, judged: undefined, verdict: undefined, outcome: 'leftToInbox' }),
  );
  const judged = await judgeCases(loaded, tx);
  const outcomes = loaded.map((each, index): JudgedCase => {
    const now = judged[index] as JudgedNow;
    const { application, union } = each.found;
    const outcome = canBeDecided(each, now, ownerId) ? outcomeOf(now) : 'leftToInbox';
    return { application, union, loaded: each, judged: now, verdict: now.review, outcome };
  });
  return [...outcomes, ...left].sort((a, b) => (a.application.id < b.application.id ? -1 : 1));
}

/** What eligibility sends to a person, no green review may wave through. */
function outcomeOf({ precheck, review }: JudgedNow): Outcome {
  if (review?.light === 'red') return 'rejected';
  if (review?.light !== 'green') return 'leftToInbox';
  return precheck?.light && precheck.light !== 'green' ? 'leftToInbox' : 'approved';
}

/** Nobody decides his own case, not even by starting the round; what changed since, and what takes two people, is for people. */
function canBeDecided({ process, effect, found }: LoadedCase, { flipped }: JudgedNow, ownerId: string | null): boolean {
  const isSecondNeeded = needsSecond(process.document.review, 'approve', found.data);
  const isUntouched = effect.isUntouched?.(found) ?? true;
  return isUntouched && !flipped && !isSecondNeeded && !isOwnCase({ accountId: ownerId }, found.application);
}
