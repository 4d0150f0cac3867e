// The form: every button saves what is there, so that nothing is lost and it works without JavaScript.
import type { Response } from 'express';
import { Invalid } from '../../../../errors.ts';
import { FormPage } from '../../../../member-ui/pages/FormPage.tsx';
import { visibleData } from '../../../../rules/engine/visibleFields.ts';
import { applicantOf } from '../../../../workflows/cases/applicant.ts';
import { boundMember, type Member } from '../members.ts';
import { pageProblems } from '../pageProblems.ts';
import { sendPage } from '../sendPage.ts';
import { changeAnswers } from './changeAnswers.ts';
import { agreementAddress, type FilledIn, filledIn, openWhere, unanswered } from './filledIn.ts';
import { formView } from './formView.ts';
import { keepSentFiles } from './keepSentFiles.ts';
import { ledToCase } from './ledToCase.ts';
import { readAnswers } from './readAnswers.ts';
import { saveAnswers } from './saveAnswers.ts';
import { mergeAnswers, seenAnswers } from './seenAnswers.ts';
import { type ApplyRequest, addressOf } from './step.ts';
import { withoutGone } from './withoutGone.ts';

export async function form(request: ApplyRequest, response: Response): Promise<void> {
  const member = await boundMember(request, response);
  if (!member) return;
  const state = await filledIn(request, member);
  if (ledToCase(response, state.open)) return;
  const { hash } = state.opened.process.neededAgreement;
  if (request.query.agreed === hash || state.open?.agreementHash === hash)
    return sendPage(response, FormPage, await formView(request, state));
  const extra: Record<string, string> = request.query.agreed ? { moved: '1' } : {};
  response.redirect(303, agreementAddress(state, extra));
}

export async function fillIn(request: ApplyRequest, response: Response): Promise<void> {
  const member = await boundMember(request, response);
  if (!member) return;
  const refused = await keepSentFiles(request, member.actor);
  const state = await readPosted(request, member);
  try {
    const saved = await saveAnswers(request, state);
    if (refused.length) throw new Invalid(refused);
    if (request.body.intent === 'autosave') response.set('X-Seen', seenNow(state, request)).status(204).end();
    else response.redirect(303, await addressAfter(request, state, saved.id));
  } catch (error) {
    await explain(request, response, state, error);
  }
}

/** What was posted, read by the form that was shown and then by the form that the answers lead to. */
async function readPosted(request: ApplyRequest, member: Member): Promise<FilledIn> {
  const shown = await filledIn(request, member);
  const shownForm = shown.opened.process.form.document;
  const posted = changeAnswers(
    shownForm.fields,
    shown.opened.process.document.routing?.field ?? '',
    mergeAnswers(readAnswers(shownForm.fields, request.body), shown.answers, request.body.seen),
    request.body,
  );
  const opened = await openWhere(shown.step, shown.opened, visibleData(shownForm, posted));
  const { document } = opened.process.form;
  const names = new Set(document.fields.map(({ name }) => name));
  const kept = Object.fromEntries(Object.entries(posted).filter(([name]) => names.has(name)));
  return { ...shown, opened, answers: visibleData(document, kept) };
}

/** The page goes on showing what it posted, whatever another device has saved meanwhile. */
const seenNow = ({ opened }: FilledIn, { body }: ApplyRequest): string =>
  seenAnswers(
    [...new URLSearchParams(String(body.seen ?? '')).keys()],
    readAnswers(opened.process.form.document.fields, body),
  );

/** To where the button leads. @throws Invalid while the form still asks for something */
async function addressAfter(request: ApplyRequest, state: FilledIn, id: string): Promise<string> {
  const { intent, agreement, unionQuery, below } = request.body;
  const { step, opened } = state;
  if (intent === 'back') return addressOf(step.key, 'guide', step.place);
  if (intent === 'save') return `/me/applications/${id}?done=saved`;
  if (intent === 'next' || intent === 'submit') {
    if (agreement !== opened.process.neededAgreement.hash) return agreementAddress(state, { moved: '1' });
    const errors = await unanswered(state);
    if (errors.length) throw new Invalid(errors);
    return addressOf(step.key, 'check', step.place, { agreed: agreement });
  }
  const isSearch = intent === 'find' || (intent === 'refresh' && unionQuery && unionQuery !== request.query.find);
  const extra = {
    agreed: String(agreement ?? ''),
    ...(isSearch ? { find: String(unionQuery ?? '') } : {}),
    ...(below ? { below: String(below) } : {}),
  };
  return `${addressOf(step.key, 'form', step.place, extra)}${anchorOf(request, state)}`;
}

function anchorOf({ body }: ApplyRequest, { opened }: FilledIn): string {
  return body.choose || body.below || ['find', 'unchoose', 'unlisted'].includes(body.intent)
    ? `#${opened.process.document.routing?.field}`
    : '#live';
}

/** Nothing typed is lost, and the page says what to do. */
async function explain(request: ApplyRequest, response: Response, state: FilledIn, error: unknown): Promise<void> {
  const { open } = await applicantOf(state.member.actor, state.step.key);
  if (ledToCase(response, open)) return;
  const { status, problems, title } = pageProblems(error, request.language);
  if (request.body.intent === 'autosave') throw error;
  const answers = withoutGone(state.answers, error);
  const props = await formView(
    request,
    { ...state, open, answers },
    problems,
    problems.length === 0 ? title : undefined,
  );
  sendPage(response, FormPage, props, status);
}
