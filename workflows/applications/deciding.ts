// What a reader may decide about a case, and what would come of it.
import type { Colleague } from '../../contract/desk.ts';
import type { AfterDecision, Explanation } from '../../contract/explanation.ts';
import type { Language } from '../../contract/words.ts';
import { Conflict, Unavailable } from '../../errors.ts';
import { isIn } from '../../models/descriptor/states.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import type { ReviewVerb } from '../../rules/engine/documentTypes.ts';
import { filledFields } from '../answers/filledFields.ts';
import { formToFill } from '../answers/formToFill.ts';
import { mayCheck } from '../cases/assertChecker.ts';
import { colleaguesFor, holdersBeside, isWithAnother } from '../cases/colleagues.ts';
import { foresee } from '../cases/foresee.ts';
import { isOfNobodys } from '../cases/isOfNobodys.ts';
import { judgeNow } from '../cases/judgeCases.ts';
import { type CaseRow, type LoadedCase, loadCase } from '../cases/loadCases.ts';
import { isOwnCase } from '../cases/refuseOwnCase.ts';
import { assignedUnion, isReviewing } from '../cases/reviewRoute.ts';
import type { Proposal } from '../cases/secondPerson.ts';
import { canBeTakenBack } from '../cases/undoCases.ts';
import { verbsFor } from '../cases/verbsFor.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { flippedSince } from '../verdicts/flippedSince.ts';

type Deciding = Pick<
  Explanation,
  'subject' | 'now' | 'preview' | 'may' | 'colleagues' | 'after' | 'reviewForm' | 'review' | 'proposal'
>;

export async function deciding(
  actor: Actor,
  book: Rulebook,
  shown: Shown<'application'>,
  language: Language,
): Promise<Deciding> {
  const application = (await findOne('application', { id: shown.id })) as CaseRow;
  // Nobody decides what he has begun for another.
  const given = isOwnCase(actor, application) ? [] : verbsFor(actor, shown);
  const loaded = await loadedOrNot(book, application);
  const subject =
    application.subjectKind === 'person' ? null : { resource: application.subjectKind, id: application.subjectId };
  const proposal = told(actor, application.proposal as Proposal | null);
  if (!loaded) return { ...nothing, subject, proposal, may: given };
  const { process } = loaded;
  const { reviewForm, rules } = process;
  const review = { fields: await filledFields(reviewForm?.document, application.reviewData, rules) };
  if (!isIn('application', application, 'inProgress'))
    return { ...nothing, subject, review, proposal, may: await checksOf(actor, application, given) };
  const may = given.filter(
    (verb) => !isSecondLook(verb) && isOpenTo(actor, loaded, verb) && !(proposal?.isMine && proposal.verb === verb),
  );
  return {
    ...{ subject, proposal, review, may },
    colleagues: may.includes('handOver') ? await receivers(actor, loaded) : [],
    after: Object.fromEntries(reviewVerbs.map((verb) => [verb, after(loaded, verb, proposal)])),
    // What has happened before its review is there to be seen.
    preview: application.reviewWhen === 'after' ? [] : await foresee(loaded, language),
    // Only what has become worse stands in the way.
    now: await flippedSince(application.id, await judgeNow(loaded), rules),
    reviewForm: reviewForm ? formToFill(reviewForm, rules) : null,
  };
}

/** Whoever may approve also settles what was left open, where the process does that. */
const isOpenTo = (
  actor: Actor,
  loaded: LoadedCase,
  verb: Exclude<ReturnType<typeof verbsFor>[number], SecondLook>,
): boolean =>
  verb === 'place' || verb === 'employ'
    ? loaded.effect.settle !== undefined && isTheirs(actor, loaded, 'approve')
    : !(verb === 'return' && isOfNobodys(loaded.process.document)) &&
      isTheirs(actor, loaded, verb === 'handOver' ? 'approve' : verb);

type SecondLook = 'confirmCheck' | 'object';
const isSecondLook = (verb: string): verb is SecondLook => verb === 'confirmCheck' || verb === 'object';

/** Of a case that is decided: the second look, where it was drawn for one and this reader has it. */
const checksOf = async (actor: Actor, application: CaseRow, given: ReturnType<typeof verbsFor>) =>
  application.spotCheck === 'open' && (await mayCheck(actor, application)) ? given.filter(isSecondLook) : [];

/** To whom he may hand it over: to nobody while a colleague has it. */
async function receivers(actor: Actor, loaded: LoadedCase): Promise<Colleague[]> {
  const { openedById } = loaded.found.application;
  if (openedById && isWithAnother(actor, await holdersBeside(actor), { openedById })) return [];
  return colleaguesFor(actor, loaded);
}

const reviewVerbs = ['approve', 'return', 'reject'] as const;

/** Of a decision over a number nobody knows before it is filled in: it may take another person. */
function after(loaded: LoadedCase, verb: ReviewVerb, proposal: Explanation['proposal']): AfterDecision {
  const takesSecond = loaded.process.document.review.transitions?.[verb]?.second !== undefined;
  if (takesSecond && proposal?.verb !== verb) return 'second';
  return canBeTakenBack(loaded, verb) ? 'held' : 'atOnce';
}

const nothing: Deciding = {
  ...{ subject: null, now: [], preview: [], may: [], colleagues: [], after: {}, reviewForm: null, proposal: null },
  review: { fields: [] },
};

/** A case that lacks a document, or its subject, is still there to be looked at. */
async function loadedOrNot(book: Rulebook, application: CaseRow): Promise<LoadedCase | undefined> {
  try {
    return await loadCase({ find }, book, application);
  } catch (error) {
    if (error instanceof Unavailable || error instanceof Conflict) return undefined;
    throw error;
  }
}

/** Whether a step is taken by the union of this reader. */
function isTheirs(
  actor: Actor,
  { process, found }: LoadedCase,
  verb: 'open' | 'approve' | 'return' | 'reject',
): boolean {
  const step = verb === 'open' ? 'approve' : verb;
  return isReviewing(actor, assignedUnion(process.document.review, step, found), verb);
}

const told = (actor: Actor, proposal: Proposal | null): Explanation['proposal'] =>
  proposal && {
    ...{ verb: proposal.verb, by: proposal.by, at: proposal.at },
    reason: proposal.input.reason ?? null,
    isMine: proposal.accountId === actor.accountId,
  };
