import type { FieldProblem } from '../../../../contract/problem.ts';
import { AppError } from '../../../../errors.ts';
import type { Answer, CheckPage } from '../../../../member-ui/pages/CheckPage.tsx';
import { visibleFields } from '../../../../rules/engine/visibleFields.ts';
import { previewApplication } from '../../../../workflows/applications/previewApplication.ts';
import type { OpenForm } from '../../../../workflows/processes/openForm.ts';
import { precheck } from '../../../../workflows/processes/precheck.ts';
import { answerFact } from '../answerFact.ts';
import { identityOf } from '../identityOf.ts';
import type { Member } from '../members.ts';
import { shellOf } from '../shellOf.ts';
import { confirmationView } from './confirmation.ts';
import { type FilledIn, placeName } from './filledIn.ts';
import { reviewSays } from './guideWords.ts';
import { asPlace } from './placeOf.ts';
import { type ApplyRequest, addressOf } from './step.ts';
import { visitOf } from './visitOf.ts';

export type CheckProblems = { problems?: FieldProblem[]; problemTitle?: string | undefined; needsHuman?: boolean };

/** Everything the page shows on which one checks one's answers. */
export async function checkView(
  request: ApplyRequest,
  state: FilledIn,
  { problems = [], problemTitle, needsHuman = false }: CheckProblems = {},
): Promise<Parameters<typeof CheckPage>[0]> {
  const { member, step, opened } = state;
  const { union, process } = opened;
  const agreed = { agreed: process.neededAgreement.hash };
  const back = addressOf(step.key, 'form', step.place, agreed);
  const shell = await shellOf(request, union.path);
  const { sentences, refusals } = await foreseen(request, state);
  return {
    shell,
    title: process.document.title,
    union: placeName(state),
    action: addressOf(step.key, 'check', step.place, agreed),
    agreement: process.neededAgreement.hash,
    identity: identityOf(member.account, request.language),
    answers: await answersView(state, back),
    problems,
    problemTitle,
    refusals,
    sentences: [reviewSays(process.document.review, shell.language), ...sentences],
    back,
    confirmation: confirmationView(request, state, needsHuman),
  };
}

/** What will come of it once the phone is confirmed, and why it would be refused. What cannot be foreseen is told on submitting. */
async function foreseen(request: ApplyRequest, { member, step, opened, answers }: FilledIn) {
  const agreement = opened.process.neededAgreement.hash;
  const input = { process: step.key, data: answers, place: asPlace(step.place), agreement };
  const visit = { ...visitOf(request), phoneConfirmedAt: new Date().toISOString() };
  try {
    const { sentences, verdict } = await previewApplication(member.actor, input, visit, request.language);
    const isRefused = verdict?.outcome === 'refuse';
    return { sentences, refusals: isRefused ? await refusalsOf(member, opened, verdict.reason) : [] };
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    return { sentences: [], refusals: [] };
  }
}

/** As the guide says them, each with what would help; what only the answers have shown has its one reason. */
async function refusalsOf(member: Member, opened: OpenForm, reason = ''): Promise<string[]> {
  const { verdict } = await precheck(member.account.id, opened);
  const obstacles = (verdict?.matches ?? []).filter(({ outcome }) => outcome === 'refuse');
  return obstacles.length > 0 ? obstacles.map((each) => [each.reason, each.fix].filter(Boolean).join('。')) : [reason];
}

/** What was asked and what was answered; of what may be left out only what was not. */
async function answersView({ opened: { process }, answers }: FilledIn, back: string): Promise<Answer[]> {
  const shown = visibleFields(process.form.document, answers).filter(
    ({ name, optional }) => !optional || answers[name] !== undefined,
  );
  return Promise.all(
    shown.map(async (field) => ({
      name: field.name,
      ...(await answerFact(field, answers[field.name], process.rules)),
      href: `${back}#${field.name}`,
    })),
  );
}
