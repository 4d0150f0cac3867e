// The form: every button saves what is there, so that nothing is lost and it works without JavaScript.

import { type Request, type Response, Router } from 'express';
import type { AppError } from '../../../errors.ts';
import { FormPage } from '../../../member-ui/pages/FormPage.tsx';
import { isIn } from '../../../models/descriptor/states.ts';
import type { Rows } from '../../../models/rows.ts';
import type { Created } from '../../../models/writtenRow.ts';
import { visibleData } from '../../../rules/engine/visibleFields.ts';
import { confirmPhone, requestConfirmation } from '../../../workflows/access/confirmPhone.ts';
import { saveApplication } from '../../../workflows/applications/saveApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { applicantOf, isPhoneConfirmed, type Visit } from '../../../workflows/cases/applicant.ts';
import { type Rulebook, rulebook } from '../../../workflows/documents/rulebook.ts';
import { type OpenForm, openForm } from '../../../workflows/processes/openForm.ts';
import type { ProcessAt } from '../../../workflows/processes/processAt.ts';
import { takeHumanProof } from '../../middleware/humanProof.ts';
import { contextOf } from '../../middleware/requestContext.ts';
import { answersOf } from './bringUnion.ts';
import { changeAnswers } from './changeAnswers.ts';
import { humanCheckProblem } from './humanCheckProblem.ts';
import { type FormState, joinFormView } from './joinFormView.ts';
import { boundMember, type Member } from './members.ts';
import { pageProblems } from './pageProblems.ts';
import { asPlace, type PagePlace, placeOf, withPlace } from './placeOf.ts';
import { type Answers, readAnswers } from './readAnswers.ts';
import { retryWhenStale } from './retryWhenStale.ts';
import { sendPage } from './sendPage.ts';

declare module 'express-session' {
  interface SessionData {
    confirmationSent?: { at: number; wait: number } | undefined;
  }
}

export function joinFormPages(): Router {
  const router = Router();
  router.get('/join/form', show);
  router.post('/join/form', act);
  return router;
}

async function show(request: Request, response: Response): Promise<void> {
  const member = await boundMember(request, response);
  if (!member) return;
  const place = await placeOf(request);
  const { open } = await applicantOf(member.actor, 'join');
  if (isUnderWay(open)) return response.redirect(303, `/me/applications/${open?.id}?done=already`);
  const book = await rulebook();
  const first = await openForm(book, 'join', asPlace(place));
  const answers: Answers = open ? open.data : answersOf(first.process, place);
  const opened = await openAt(book, place, first, answers);
  const { agreement } = opened.process;
  if (request.query.agreed !== agreement.hash) {
    const extra: Record<string, string> = request.query.agreed ? { moved: '1' } : {};
    return response.redirect(303, withPlace('/join/agreement', placeOfAnswers(first.process, answers, place), extra));
  }
  await send(request, response, { member, place, opened, open, answers });
}

async function act(request: Request, response: Response): Promise<void> {
  const member = await boundMember(request, response);
  if (!member) return;
  const place = await placeOf(request);
  const state = await readPosted(request, member, place);
  try {
    await carryOut(request, response, state);
  } catch (error) {
    await explain(request, response, state, error);
  }
}

/** What was posted, read by the form that was shown and then by the form that the answers lead to. */
async function readPosted(request: Request, member: Member, place: PagePlace): Promise<FormState> {
  const { open } = await applicantOf(member.actor, 'join');
  const book = await rulebook();
  const first = await openForm(book, 'join', asPlace(place));
  const shown = await openAt(book, place, first, open?.data ?? answersOf(first.process, place));
  const shownForm = shown.process.form.document;
  const posted = changeAnswers(
    shownForm.fields,
    shown.process.document.routing.field,
    readAnswers(shownForm.fields, request.body),
    request.body,
  );
  const opened = await openAt(book, place, shown, visibleData(shownForm, posted));
  const form = opened.process.form.document;
  const names = new Set(form.fields.map(({ name }) => name));
  const answers = visibleData(form, Object.fromEntries(Object.entries(posted).filter(([name]) => names.has(name))));
  return { member, place, opened, open, answers };
}

async function carryOut(request: Request, response: Response, state: FormState): Promise<void> {
  const { intent } = request.body;
  if (intent === 'submit') return submit(request, response, state);
  const saved = await save(request, state);
  if (intent === 'autosave') return void response.status(204).end();
  if (intent === 'save') return response.redirect(303, `/me/applications/${saved.id}?done=saved`);
  if (intent === 'sendCode') await sendCode(request, state);
  const { unionQuery } = request.body;
  const isSearch = intent === 'find' || (intent === 'refresh' && unionQuery && unionQuery !== request.query.find);
  const extra = {
    agreed: String(request.body.agreement ?? ''),
    ...(isSearch ? { find: String(unionQuery ?? '') } : {}),
  };
  response.redirect(303, `${withPlace('/join/form', state.place, extra)}${anchorOf(request, state)}`);
}

function anchorOf({ body }: Request, { opened }: FormState): string {
  if (body.intent === 'sendCode') return '#code';
  return body.choose || ['find', 'unchoose', 'unlisted'].includes(body.intent)
    ? `#${opened.process.document.routing.field}`
    : '#live';
}

const save = (request: Request, { member, place, answers }: FormState): Promise<Created<'application'>> =>
  retryWhenStale(() =>
    saveApplication(member.actor, { process: 'join', data: answers, place: asPlace(place) }, visitOf(request)),
  );

const visitOf = (request: Request): Visit => ({
  ip: request.ip,
  channel: 'h5',
  phoneConfirmedAt: request.session.phoneConfirmedAt,
});

async function sendCode(request: Request, { member }: FormState): Promise<void> {
  const sent = await requestConfirmation(member.actor, takeHumanProof(request), contextOf(request));
  request.session.confirmationSent = { at: Date.now(), wait: sent.nextInSeconds };
}

async function submit(request: Request, response: Response, state: FormState): Promise<void> {
  const { member, place, opened, answers } = state;
  const { code, agreement } = request.body;
  if (opened.process.document.confirmBySms && code && !isPhoneConfirmed(visitOf(request))) {
    request.session.phoneConfirmedAt = await confirmPhone(member.actor, code, contextOf(request));
    request.session.confirmationSent = undefined;
  }
  const input = { process: 'join', data: answers, place: asPlace(place), agreement: String(agreement ?? '') };
  const { application } = await retryWhenStale(() => submitApplication(member.actor, input, visitOf(request)));
  response.redirect(303, `/me/applications/${application.id}/done`);
}

/** Nothing typed is lost: the draft is kept where it can be, and the page says what to do. */
async function explain(request: Request, response: Response, state: FormState, error: unknown): Promise<void> {
  const { member, place, answers, opened } = state;
  const { open } = await applicantOf(member.actor, 'join');
  if (isUnderWay(open)) return response.redirect(303, `/me/applications/${open?.id}?done=already`);
  const { status, problems, title } = pageProblems(error);
  if (request.body.intent === 'autosave') throw error;
  if (request.body.intent === 'submit') await save(request, state).catch(() => undefined);
  const code = (error as AppError).code;
  if (code === 'agreement-moved') {
    return response.redirect(
      303,
      withPlace('/join/agreement', placeOfAnswers(opened.process, answers, place), { moved: '1' }),
    );
  }
  const needsHuman = code === 'human-check';
  const isVerdict = code === 'not-eligible';
  const shown = needsHuman
    ? [humanCheckProblem(request)]
    : problems.map((problem) => (isVerdict ? { ...problem, path: '' } : problem));
  const problemTitle = isVerdict || shown.length === 0 ? title : undefined;
  await send(request, response, { ...state, open, problems: shown, problemTitle, needsHuman }, status);
}

async function send(request: Request, response: Response, state: FormState, status?: number): Promise<void> {
  sendPage(response, FormPage, await joinFormView(request, state), status);
}

/** The documents that govern where the answers lead; the union before the region before the code that was scanned. */
async function openAt(book: Rulebook, place: PagePlace, current: OpenForm, answers: Answers): Promise<OpenForm> {
  const { unionId, divisionId } = asPlace(placeOfAnswers(current.process, answers, place));
  const first = asPlace(place);
  if (unionId === first.unionId && divisionId === first.divisionId) return current;
  return openForm(book, 'join', { unionId, divisionId });
}

function placeOfAnswers({ document }: ProcessAt, answers: Answers, place: PagePlace): PagePlace {
  const { field, industry, fallback } = document.routing;
  const union = answers[field] ?? (industry ? answers[industry] : undefined);
  const division = fallback ? answers[fallback] : undefined;
  if (typeof union === 'string' && union === place.union?.id) return place;
  if (typeof union === 'string')
    return { query: `union=${encodeURIComponent(union)}`, union: { id: union } as PagePlace['union'] };
  if (typeof division === 'string') return { query: `division=${division}`, division: { id: division, fullName: '' } };
  return place;
}

const isUnderWay = (open: Rows['application'] | undefined): boolean =>
  open !== undefined && isIn('application', open, 'inProgress');
