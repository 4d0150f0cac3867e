import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { byEffect } from '../cases/byEffect.ts';
import { type JudgedNow, judgeCases } from '../cases/judgeCases.ts';
import { type CaseRow, type LoadedCase, loadCases } from '../cases/loadCases.ts';
import { isOwnCase } from '../cases/refuseOwnCase.ts';
import { needsSecond } from '../cases/secondPerson.ts';
import { pastTakingBack } from '../cases/takeBackRows.ts';
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
  const settled = await untouchedCases(tx, loaded);
  const outcomes = loaded.map((each, index): JudgedCase => {
    const now = judged[index] as JudgedNow;
    const { application, union } = each.found;
    const wanted = outcomeOf(now);
    const outcome = settled.has(each) && canBeDecided(each, wanted, now, ownerId) ? wanted : 'leftToInbox';
    return { application, union, loaded: each, judged: now, verdict: now.review, outcome };
  });
  return [...outcomes, ...left].sort((a, b) => (a.application.id < b.application.id ? -1 : 1));
}

/** Of which nothing has changed since, so that they can be confirmed and undone; of two about the same record, the first. */
async function untouchedCases(tx: Tx, cases: readonly LoadedCase[]): Promise<ReadonlySet<LoadedCase>> {
  const past = await pastTakingBack(tx, cases);
  const settled = new Set<LoadedCase>();
  const subjects = new Set<string>();
  for (const { effect, cases: group } of byEffect(cases)) {
    const found = group.map((each) => each.found);
    const untouched = await effect.untouched?.(tx, found);
    for (const [index, each] of group.entries()) {
      const { subjectKind, subjectId } = each.found.application;
      const isSecond = subjectKind !== 'person' && subjects.has(subjectId);
      subjects.add(subjectId);
      if ((untouched?.[index] ?? true) && !isSecond && !past.has(each)) settled.add(each);
    }
  }
  return settled;
}

/** What eligibility sends to a person, no green review may wave through. */
function outcomeOf({ precheck, review }: JudgedNow): Outcome {
  if (review?.light === 'red') return 'rejected';
  if (review?.light !== 'green') return 'leftToInbox';
  return precheck?.light && precheck.light !== 'green' ? 'leftToInbox' : 'approved';
}

/**
 * Nobody decides his own case, not even by starting the round; what changed since, what a check objected to, what takes two people
 * and what a reviewer fills in is for people.
 */
function canBeDecided(
  { process, found }: LoadedCase,
  wanted: Outcome,
  { flipped }: JudgedNow,
  ownerId: string | null,
): boolean {
  const verb = wanted === 'rejected' ? 'reject' : 'approve';
  const { review } = process.document;
  const isForPeople = needsSecond(review, verb, found.data) || (verb === 'approve' && review.form !== undefined);
  const isObjected = found.application.spotCheck === 'objected';
  return !flipped && !isForPeople && !isObjected && !isOwnCase({ accountId: ownerId }, found.application);
}
