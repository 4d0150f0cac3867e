// The change of the sign-in phone by whoever holds both: three steps of one page.
import { type Request, type Response, Router } from 'express';
import { AppError } from '../../../errors.ts';
import { PhonePage } from '../../../member-ui/pages/PhonePage.tsx';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { maskPhone } from '../../../models/store/gates/maskIdentity.ts';
import { decryptField, encryptField } from '../../../models/store/sql/crypto.ts';
import { changePhone } from '../../../workflows/access/changePhone.ts';
import { confirmPhone, requestConfirmation } from '../../../workflows/access/confirmPhone.ts';
import { ownAccount } from '../../../workflows/access/myAccount.ts';
import { readPhone } from '../../../workflows/access/readPhone.ts';
import { requestCode } from '../../../workflows/access/requestCode.ts';
import { isFresh } from '../../../workflows/access/setPassword.ts';
import { takeHumanProof } from '../../middleware/humanProof.ts';
import { contextOf } from '../../middleware/requestContext.ts';
import { keepSession } from '../../middleware/session.ts';
import { humanCheckProblem } from './humanCheckProblem.ts';
import { signedIn } from './members.ts';
import { noteCode } from './noteCode.ts';
import { pageProblems } from './pageProblems.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

declare module 'express-session' {
  interface SessionData {
    /** A code was sent, to the present phone or to the new one, which is kept encrypted. */
    phoneChange?: { next?: string; at: number; wait: number } | undefined;
  }
}

export function phonePages(): Router {
  const router = Router();
  router.get('/me/phone', async (request, response) => {
    const actor = signedIn(request, response);
    if (!actor) return;
    if (request.query.change) request.session.phoneChange = undefined;
    await show(request, response, actor);
  });
  router.post('/me/phone/code', (request, response) => act(request, response, send));
  router.post('/me/phone', (request, response) => act(request, response, take));
  return router;
}

type Step = 'old' | 'next' | 'code';

/** The present phone first; a confirmation is good for some minutes, and then it is asked for again. */
function stepOf({ session }: Request): Step {
  if (!isFresh(session.phoneConfirmedAt)) return 'old';
  return session.phoneChange?.next ? 'code' : 'next';
}

async function act(
  request: Request,
  response: Response,
  work: (request: Request, actor: PersonActor) => Promise<string>,
): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  try {
    const next = request.body.intent === 'picture' ? undefined : await work(request, actor);
    if (next === undefined) return await show(request, response, actor, undefined, true);
    await keepSession(request);
    response.redirect(303, next);
  } catch (error) {
    await show(request, response, actor, error);
  }
}

async function send(request: Request, actor: PersonActor): Promise<string> {
  const [proof, context] = [takeHumanProof(request), contextOf(request)];
  const { session, body } = request;
  const isOld = stepOf(request) === 'old';
  const next = isOld ? undefined : readPhone(body.phone ?? nextIn(request));
  const sent = next
    ? await requestCode({ phone: next, purpose: 'newPhone', proof }, context)
    : await requestConfirmation(actor, proof, context);
  session.phoneChange = { ...(next && { next: encryptField(next) }), at: Date.now(), wait: sent.nextInSeconds };
  noteCode(request, sent, '/me/phone');
  return '/me/phone';
}

async function take(request: Request, actor: PersonActor): Promise<string> {
  const { session, sessionID, body } = request;
  const context = contextOf(request);
  if (stepOf(request) === 'old') {
    session.phoneConfirmedAt = await confirmPhone(actor, body.code, context);
    session.phoneChange = undefined;
    return '/me/phone';
  }
  const confirmed = { phoneConfirmedAt: session.phoneConfirmedAt, sessionId: sessionID };
  await changePhone(actor, { phone: nextIn(request), code: body.code }, confirmed, context);
  session.phoneChange = undefined;
  return '/me/security?done=phoneChanged';
}

const nextIn = ({ session }: Request) =>
  session.phoneChange?.next ? decryptField(session.phoneChange.next) : undefined;

async function show(
  request: Request,
  response: Response,
  actor: PersonActor,
  error?: unknown,
  asksHuman = false,
): Promise<void> {
  const found = error === undefined ? undefined : pageProblems(error, request.language);
  const needsHuman = asksHuman || (error instanceof AppError && error.code === 'human-check');
  const step = stepOf(request);
  const { phoneChange } = request.session;
  const next = nextIn(request);
  const waited = phoneChange ? (Date.now() - phoneChange.at) / 1000 : 0;
  const phones = {
    old: (await ownAccount(actor)).phone ?? '',
    next: String(request.body?.phone ?? ''),
    code: maskPhone(next ?? ''),
  };
  const problems = needsHuman ? [humanCheckProblem(request)] : (found?.problems ?? []);
  const props = {
    ...{ shell: await shellOf(request), step, phone: phones[step], needsHuman, problems },
    waitSeconds: phoneChange ? Math.max(0, Math.ceil(phoneChange.wait - waited)) : undefined,
    title: found && !problems.length ? found.title : undefined,
  };
  sendPage(response, PhonePage, props, found?.status);
}
