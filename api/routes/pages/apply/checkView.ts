import type { FieldProblem } from '../../../../contract/problem.ts';
import { AppError } from '../../../../errors.ts';
import type { Answer, CheckPage } from '../../../../member-ui/pages/CheckPage.tsx';
import { applyWords } from '../../../../member-ui/words/apply.ts';
import { visibleFields } from '../../../../rules/engine/visibleFields.ts';
import { previewApplication } from '../../../../workflows/applications/previewApplication.ts';
import { answerFact } from '../answerFact.ts';
import { identityOf } from '../identityOf.ts';
import { shellOf } from '../shellOf.ts';
import { confirmationView } from './confirmation.ts';
import { type FilledIn, placeName } from './filledIn.ts';
import { reviewSays } from './guideWords.ts';
import { journeyOn } from './journey.ts';
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
  const journey = await journeyOn(request, { process: step.key, now: 'check', back });
  const shell = { ...(await shellOf(request, union)), journey };
  const { goesTo, sentences, refusals } = await foreseen(request, state);
  const words = applyWords[shell.language].check;
  return {
    shell,
    title: process.document.title,
    union: placeName(state),
    action: addressOf(step.key, 'check', step.place, agreed),
    agreement: process.neededAgreement.hash,
    identity: identityOf(member.account, request.language),
    answers: await answersView(state, back),
    goesTo: goesTo
      ? [
          { label: words.union, value: goesTo.union },
          { label: words.above, value: goesTo.above },
          { label: words.reviewer, value: goesTo.reviewer ?? '' },
        ].filter(({ value }) => value !== '')
      : [],
    problems,
    problemTitle,
    refusals,
    sentences: [reviewSays(process.document.review, shell.language), ...sentences],
    back,
    confirmation: confirmationView(request, state, needsHuman),
  };
}

/** What will come of it, and why it would be refused. What cannot be foreseen is told on submitting. */
async function foreseen(request: ApplyRequest, { member, step, answers }: FilledIn) {
  const input = { process: step.key, data: answers, place: asPlace(step.place) };
  try {
    return await previewApplication(member.actor, input, visitOf(request), request.language);
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    return { goesTo: undefined, sentences: [], refusals: [] };
  }
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
