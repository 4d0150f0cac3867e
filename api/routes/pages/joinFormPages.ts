// The form: every button saves what is there, so that nothing is lost and it works without JavaScript.
import { type Request, type Response, Router } from 'express';
import type { AppError } from '../../../errors.ts';
import { FormPage } from '../../../member-ui/pages/FormPage.tsx';
import { isIn } from '../../../models/descriptor/states.ts';
import type { Row } from '../../../models/store/sql/rows.ts';
import type { FormDocument } from '../../../rules/engine/documentTypes.ts';
import { visibleData } from '../../../rules/engine/visibleFields.ts';
import { confirmPhone, requestConfirmation } from '../../../workflows/access/confirmPhone.ts';
import { saveApplication } from '../../../workflows/applications/saveApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { isPhoneConfirmed, type Visit } from '../../../workflows/cases/applicant.ts';
import { describeProcess } from '../../../workflows/processes/describeProcess.ts';
import { takeHumanProof } from '../../middleware/humanProof.ts';
import { contextOf } from '../../middleware/requestContext.ts';
import { againWhenStale } from './againWhenStale.ts';
import { answersOf, type Description } from './bringUnion.ts';
import { changeAnswers } from './changeAnswers.ts';
import { humanCheckProblem } from './humanCheckProblem.ts';
import { type FormState, joinFormView } from './joinFormView.ts';
import { boundMember, type Signed } from './members.ts';
import { pageProblems } from './pageProblems.ts';
import { asPlace, type PagePlace, placeOf, withPlace } from './placeOf.ts';
import { type Answers, readAnswers } from './readAnswers.ts';
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
  const signed = await boundMember(request, response);
  if (!signed) return;
  const place = await placeOf(request);
  const first = await describeProcess(signed.actor, 'join', asPlace(place));
  if (isUnderWay(first.open)) return response.redirect(303, `/me/applications/${first.open?.id}?done=already`);
  const answers: Answers = first.open ? first.open.data : answersOf(first, place);
  const description = await describeAt(signed, place, first, answers);
  if (request.query.agreed !== description.agreement.hash) {
    const extra: Record<string, string> = request.query.agreed ? { moved: '1' } : {};
    return response.redirect(303, withPlace('/join/agreement', placeOfAnswers(first, answers, place), extra));
  }
  await send(request, response, { signed, place, description, answers });
}

async function act(request: Request, response: Response): Promise<void> {
  const signed = await boundMember(request, response);
  if (!signed) return;
  const place = await placeOf(request);
  const state = await readPosted(request, signed, place);
  try {
    await carryOut(request, response, state);
  } catch (error) {
    await explain(request, response, state, error);
  }
}

/** What was posted, read by the form that was shown and then by the form that the answers lead to. */
async function readPosted(request: Request, signed: Signed, place: PagePlace): Promise<FormState> {
  const first = await describeProcess(signed.actor, 'join', asPlace(place));
  const shown = await describeAt(signed, place, first, first.open?.data ?? answersOf(first, place));
  const posted = changeAnswers(
    shown.form.fields,
    shown.process.routing.field,
    readAnswers(shown.form.fields, request.body),
    request.body,
  );
  const description = await describeAt(
    signed,
    place,
    shown,
    visibleData(shown.form as unknown as FormDocument, posted),
  );
  const names = new Set(description.form.fields.map(({ name }) => name));
  const answers = visibleData(
    description.form as unknown as FormDocument,
    Object.fromEntries(Object.entries(posted).filter(([name]) => names.has(name))),
  );
  return { signed, place, description, answers };
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

function anchorOf({ body }: Request, { description }: FormState): string {
  if (body.intent === 'sendCode') return '#code';
  return body.choose || ['find', 'unchoose', 'unlisted'].includes(body.intent)
    ? `#${description.process.routing.field}`
    : '#live';
}

const save = (request: Request, { signed, place, answers }: FormState): Promise<Row> =>
  againWhenStale(() =>
    saveApplication(signed.actor, { process: 'join', data: answers, place: asPlace(place) }, visitOf(request)),
  );

const visitOf = (request: Request): Visit => ({
  ip: request.ip,
  channel: 'h5',
  phoneConfirmedAt: request.session.phoneConfirmedAt,
});

async function sendCode(request: Request, { signed }: FormState): Promise<void> {
  const sent = await requestConfirmation(signed.actor, takeHumanProof(request), contextOf(request));
  request.session.confirmationSent = { at: Date.now(), wait: sent.nextInSeconds };
}

async function submit(request: Request, response: Response, state: FormState): Promise<void> {
  const { signed, place, description, answers } = state;
  const { code, agreement } = request.body;
  if (description.process.confirmBySms && code && !isPhoneConfirmed(visitOf(request))) {
    request.session.phoneConfirmedAt = await confirmPhone(signed.actor, code, contextOf(request));
    request.session.confirmationSent = undefined;
  }
  const input = { process: 'join', data: answers, place: asPlace(place), agreement: String(agreement ?? '') };
  const { application } = await againWhenStale(() => submitApplication(signed.actor, input, visitOf(request)));
  response.redirect(303, `/me/applications/${application.id}/done`);
}

/** Nothing typed is lost: the draft is kept where it can be, and the page says what to do. */
async function explain(request: Request, response: Response, state: FormState, error: unknown): Promise<void> {
  const { signed, place, answers } = state;
  const { open } = await describeProcess(signed.actor, 'join', asPlace(place));
  if (isUnderWay(open)) return response.redirect(303, `/me/applications/${open?.id}?done=already`);
  const { status, problems, title } = pageProblems(error);
  if (request.body.intent === 'autosave') throw error;
  if (request.body.intent === 'submit') await save(request, state).catch(() => undefined);
  const code = (error as AppError).code;
  if (code === 'agreement-moved') {
    return response.redirect(
      303,
      withPlace('/join/agreement', placeOfAnswers(state.description, answers, place), { moved: '1' }),
    );
  }
  const needsHuman = code === 'human-check';
  const isVerdict = code === 'not-eligible';
  const shown = needsHuman
    ? [humanCheckProblem(request)]
    : problems.map((problem) => (isVerdict ? { ...problem, path: '' } : problem));
  const problemTitle = isVerdict || shown.length === 0 ? title : undefined;
  await send(
    request,
    response,
    { ...state, description: { ...state.description, open }, problems: shown, problemTitle, needsHuman },
    status,
  );
}

async function send(request: Request, response: Response, state: FormState, status?: number): Promise<void> {
  sendPage(response, FormPage, await joinFormView(request, state), status);
}

/** The documents that govern where the answers lead; the union before the region before the code that was scanned. */
async function describeAt(
  signed: Signed,
  place: PagePlace,
  known: Description,
  answers: Answers,
): Promise<Description> {
  const { unionId, divisionId } = asPlace(placeOfAnswers(known, answers, place));
  const first = asPlace(place);
  if (unionId === first.unionId && divisionId === first.divisionId) return known;
  return describeProcess(signed.actor, 'join', { unionId, divisionId });
}

function placeOfAnswers({ process }: Pick<Description, 'process'>, answers: Answers, place: PagePlace): PagePlace {
  const { field, industry, fallback } = process.routing;
  const union = answers[field] ?? (industry ? answers[industry] : undefined);
  const division = fallback ? answers[fallback] : undefined;
  if (typeof union === 'string' && union === place.union?.id) return place;
  if (typeof union === 'string')
    return { query: `union=${encodeURIComponent(union)}`, union: { id: union } as PagePlace['union'] };
  if (typeof division === 'string') return { query: `division=${division}`, division: { id: division, fullName: '' } };
  return place;
}

const isUnderWay = (open: Row | null): boolean => open !== null && isIn('application', open, 'inProgress');
