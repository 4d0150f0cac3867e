import type { Foresight } from '../../contract/processes.ts';
import type { Language } from '../../contract/words.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { findUnion } from '../../models/store/queries/unions.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { filledFields } from '../answers/filledFields.ts';
import type { DraftInput, Visit } from '../cases/applicant.ts';
import { foresee } from '../cases/foresee.ts';
import { type CaseRow, caseAtHand } from '../cases/loadCases.ts';
import { newApplication } from '../cases/newApplication.ts';
import { rulebook } from '../documents/rulebook.ts';
import { describePlaces } from '../unions/describePlaces.ts';
import { explainSanction } from '../verdicts/explainSanction.ts';
import { explainVerdict } from '../verdicts/explainVerdicts.ts';
import { readIn } from '../verdicts/readIn.ts';
import { whyNot } from '../verdicts/whyNot.ts';
import { isWorse } from '../verdicts/worstLight.ts';
import { type Prepared, prepareApplication } from './prepareApplication.ts';

/** What would come of submitting, and what the rules say to it; nothing is written. @throws as submitting does */
export async function previewApplication(
  actor: Actor,
  input: DraftInput,
  visit: Visit,
  language: Language,
): Promise<Foresight> {
  const prepared = await prepareApplication(actor, input, visit, { isPreview: true });
  const { process, data, gathered } = prepared;
  const { rules, form } = process;
  const reading = (await rulebook()).in(language).at(prepared.union.path);
  const [precheck, review] = [gathered.judge('precheck', { trace: true }), gathered.judge('review', { trace: true })];
  const worst = review && (!precheck || isWorse(review.light ?? null, precheck.light)) ? review : precheck;
  const facts = { catalogue: rules.catalogue, factsInWords: reading.factsInWords };
  const explained = worst && (await explainVerdict(worst, new Date().toISOString(), facts));
  return {
    answers: await filledFields(form.document, data, rules),
    goesTo: await goesTo(prepared),
    sentences: await foresee(await asCase(prepared), language),
    refusals: whyNot(
      precheck && explainSanction(readIn(reading, precheck), gathered.sanction, process.precheck),
      language,
    ),
    verdict: explained ?? null,
  };
}

/** The reviewer is whoever is there to review, as the case will have it. */
async function goesTo({
  union,
  assigned,
  process,
  gathered: { reviewerUnionId },
}: Prepared): Promise<Foresight['goesTo']> {
  const isReviewed = process.document.review.when !== 'none';
  const [places, reviewer] = await Promise.all([
    describePlaces([union]),
    isReviewed && reviewerUnionId !== union.id ? findUnion(reviewerUnionId ?? assigned.id) : union,
  ]);
  return {
    union: union.name,
    above: places.get(union.id) ?? '',
    reviewer: isReviewed ? (reviewer?.name ?? assigned.name) : null,
  };
}

/** The case as it would be. */
async function asCase({ applicant, process, union, from, data, visit }: Prepared) {
  const { subjectKind, subjectId, account } = applicant;
  const subject = subjectKind === 'person' ? account : await findOne(subjectKind as ResourceName, { id: subjectId });
  const application = {
    ...newApplication(applicant, process, '', visit),
    data,
    unionId: union.id,
    fromUnionId: from?.id ?? null,
  } as CaseRow;
  return caseAtHand(process, subject, { application, account, union, from, numbers: {} });
}
