import { type Request, type Response, Router } from 'express';
import type { FieldProblem } from '../../../contract/problem.ts';
import { AppError } from '../../../errors.ts';
import { SignInPage } from '../../../member-ui/pages/SignInPage.tsx';
import { SignOutPage } from '../../../member-ui/pages/SignOutPage.tsx';
import { signInWords } from '../../../member-ui/words/signIn.ts';
import { maskPhone } from '../../../models/store/gates/maskIdentity.ts';
import { decryptField, encryptField } from '../../../models/store/sql/crypto.ts';
import { readPhone } from '../../../workflows/access/readPhone.ts';
import { requestCode } from '../../../workflows/access/requestCode.ts';
import { signInWithCode } from '../../../workflows/access/signInWithCode.ts';
import { signInWithPassword } from '../../../workflows/access/signInWithPassword.ts';
import { takeHumanProof } from '../../middleware/humanProof.ts';
import { contextOf } from '../../middleware/requestContext.ts';
import { endSession, keepSession, startSession } from '../../middleware/session.ts';
import { journeyTo, processIn, walk } from './apply/journey.ts';
import { unionAhead } from './apply/unionAhead.ts';
import { humanCheckProblem } from './humanCheckProblem.ts';
import { noteCode } from './noteCode.ts';
import { pageProblems } from './pageProblems.ts';
import { safeReturn } from './safeReturn.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

declare module 'express-session' {
  interface SessionData {
    /** The phone a code was sent to, encrypted, and when. */
    codeSent?: { phone: string; at: number; minutesValid: number; wait: number } | undefined;
  }
}

export function signInPages(): Router {
  const router = Router();

  router.get('/sign-in', async (request, response) => {
    const next = safeReturn(request.query.return);
    if (request.actor) return response.redirect(303, next);
    if (request.query.change) request.session.codeSent = undefined;
    await show(request, response, { next });
  });

  router.post('/sign-in/code', async (request, response) => {
    const next = safeReturn(request.body.return);
    const given = request.body.phone ?? sentTo(request);
    const typed = String(given ?? '');
    if (request.body.intent === 'picture') return show(request, response, { next, typed, needsHuman: true });
    try {
      const phone = readPhone(given);
      const sent = await requestCode({ phone, proof: takeHumanProof(request) }, contextOf(request));
      request.session.codeSent = {
        phone: encryptField(phone),
        at: Date.now(),
        minutesValid: sent.minutesValid,
        wait: sent.nextInSeconds,
      };
      const back = `/sign-in?return=${encodeURIComponent(next)}`;
      noteCode(request, sent, back);
      await keepSession(request);
      response.redirect(303, back);
    } catch (error) {
      const needsHuman = error instanceof AppError && error.code === 'human-check';
      if (needsHuman) request.session.codeSent = undefined;
      const { status, problems, title } = pageProblems(error, request.language);
      const shown = needsHuman
        ? [humanCheckProblem(request)]
        : problems.length
          ? problems
          : [{ path: '', message: title }];
      await show(request, response, { next, typed, problems: shown, needsHuman, status });
    }
  });

  router.post('/sign-in', async (request, response) => {
    const next = safeReturn(request.body.return);
    const { by, code, identifier, password } = request.body;
    try {
      const account =
        by === 'password'
          ? await signInWithPassword({ identifier, password }, contextOf(request))
          : await signInWithCode({ phone: sentTo(request), code }, contextOf(request));
      await startSession(request, {
        accountId: account.id,
        kind: 'member',
        ...(by === 'password' ? {} : { phoneConfirmedAt: new Date().toISOString() }),
      });
      const process = await processIn(next);
      if (process) walk(request, process, 'signIn');
      await keepSession(request);
      response.redirect(303, next);
    } catch (error) {
      const { status, problems, title } = pageProblems(error, request.language);
      await show(request, response, {
        next,
        typed: by === 'password' ? String(identifier ?? '') : '',
        problems: problems.length ? problems : [{ path: '', message: title }],
        status,
      });
    }
  });

  router.get('/sign-out', async (request, response) => {
    sendPage(response, SignOutPage, { shell: await shellOf(request) });
  });

  router.post('/sign-out', async (request, response) => {
    await endSession(request, response);
    response.redirect(303, '/?done=signedOut');
  });

  return router;
}

const sentTo = (request: Request) =>
  request.session.codeSent ? decryptField(request.session.codeSent.phone) : undefined;

type Showing = { next: string; typed?: string; problems?: FieldProblem[]; needsHuman?: boolean; status?: number };

async function show(
  request: Request,
  response: Response,
  { next, typed = '', problems = [], needsHuman = false, status }: Showing,
): Promise<void> {
  const { codeSent } = request.session;
  const phone = sentTo(request);
  const reasons: Record<string, string> = signInWords[request.language].reasons;
  const waited = codeSent ? (Date.now() - codeSent.at) / 1000 : 0;
  const back = codeSent ? `/sign-in?change=1&return=${encodeURIComponent(next)}` : undefined;
  const props = {
    shell: {
      ...(await shellOf(request, await unionAhead(request, next))),
      journey: await journeyTo(request, next, 'signIn', back),
    },
    byPassword: (request.body?.by ?? request.query.by) === 'password',
    typed,
    reason: reasons[String(request.query.reason)],
    next,
    phone: phone ? maskPhone(phone) : typed,
    waitSeconds: codeSent ? Math.max(0, Math.ceil(codeSent.wait - waited)) : undefined,
    minutesValid: codeSent?.minutesValid,
    problems,
    needsHuman,
  };
  sendPage(response, SignInPage, props, status);
}
