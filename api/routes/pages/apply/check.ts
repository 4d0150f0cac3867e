// Check your answers: the draft in words, what will come of it, and the submission.
import type { Response } from 'express';
import { AppError } from '../../../../errors.ts';
import { CheckPage } from '../../../../member-ui/pages/CheckPage.tsx';
import { submitApplication } from '../../../../workflows/applications/submitApplication.ts';
import { applicantOf } from '../../../../workflows/cases/applicant.ts';
import { answeredInvitation } from '../../../../workflows/collectiveJoins/answeredInvitation.ts';
import { humanCheckProblem } from '../humanCheckProblem.ts';
import { boundMember } from '../members.ts';
import { pageProblems } from '../pageProblems.ts';
import { sendPage } from '../sendPage.ts';
import { checkView } from './checkView.ts';
import { sendCode, takeCode } from './confirmation.ts';
import { agreementAddress, type FilledIn, filledIn, unanswered } from './filledIn.ts';
import { ledToCase } from './ledToCase.ts';
import { asPlace } from './placeOf.ts';
import { retryWhenStale } from './retryWhenStale.ts';
import { type ApplyRequest, addressOf } from './step.ts';
import { visitOf } from './visitOf.ts';

export async function check(request: ApplyRequest, response: Response): Promise<void> {
  const member = await boundMember(request, response);
  if (!member) return;
  const state = await filledIn(request, member);
  if (ledToCase(response, state.open)) return;
  const { hash } = state.opened.process.neededAgreement;
  if (request.query.agreed !== hash) return response.redirect(303, agreementAddress(state, { moved: '1' }));
  if (!state.open || (await unanswered(state)).length > 0) return response.redirect(303, formAddress(state));
  sendPage(response, CheckPage, await checkView(request, state));
}

const formAddress = ({ step, opened }: FilledIn): string =>
  addressOf(step.key, 'form', step.place, { agreed: opened.process.neededAgreement.hash });

export async function handIn(request: ApplyRequest, response: Response): Promise<void> {
  const member = await boundMember(request, response);
  if (!member) return;
  const state = await filledIn(request, member);
  if (ledToCase(response, state.open)) return;
  try {
    if (request.body.intent === 'submit') return await submit(request, response, state);
    if (request.body.intent === 'sendCode') await sendCode(request, state);
    const { hash } = state.opened.process.neededAgreement;
    response.redirect(303, `${addressOf(state.step.key, 'check', state.step.place, { agreed: hash })}#code`);
  } catch (error) {
    await explain(request, response, state, error);
  }
}

async function submit(request: ApplyRequest, response: Response, state: FilledIn): Promise<void> {
  const { member, step, answers } = state;
  await takeCode(request, state);
  const agreement = String(request.body.agreement ?? '');
  const input = { process: step.key, data: answers, place: asPlace(step.place), agreement };
  const { application } = await retryWhenStale(async () =>
    submitApplication(member.actor, input, visitOf(request), await answeredInvitation(member.actor)),
  );
  request.session.journey = undefined;
  response.redirect(303, `/me/applications/${application.id}/done`);
}

/** The page says what to do; who has handed it in from elsewhere meanwhile is led there. */
async function explain(request: ApplyRequest, response: Response, state: FilledIn, error: unknown): Promise<void> {
  const { open } = await applicantOf(state.member.actor, state.step.key);
  if (ledToCase(response, open)) return;
  const { status, problems, title } = pageProblems(error, request.language);
  const code = error instanceof AppError ? error.code : '';
  if (code === 'agreement-moved') return response.redirect(303, agreementAddress(state, { moved: '1' }));
  const needsHuman = code === 'human-check';
  const isVerdict = code === 'not-eligible';
  const shown = needsHuman
    ? [humanCheckProblem(request)]
    : problems.map((problem) => (isVerdict ? { ...problem, path: '' } : problem));
  const problemTitle = isVerdict || shown.length === 0 ? title : undefined;
  const props = await checkView(request, { ...state, open }, { problems: shown, problemTitle, needsHuman });
  sendPage(response, CheckPage, props, status);
}
