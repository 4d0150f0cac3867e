// Pages that give or do something only for who has just shown by his phone that it is he.
import type { Request, Response, Router } from 'express';
import { AppError } from '../../../errors.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { confirmPhone, requestConfirmation } from '../../../workflows/access/confirmPhone.ts';
import { ownAccount } from '../../../workflows/access/myAccount.ts';
import { isFresh } from '../../../workflows/access/setPassword.ts';
import { takeHumanProof } from '../../middleware/humanProof.ts';
import { contextOf } from '../../middleware/requestContext.ts';
import { keepSession } from '../../middleware/session.ts';
import { humanCheckProblem } from './humanCheckProblem.ts';
import { signedIn } from './members.ts';
import { noteCode } from './noteCode.ts';
import { pageProblems } from './pageProblems.ts';
import { shellOf } from './shellOf.ts';

declare module 'express-session' {
  interface SessionData {
    /** A code was sent to the own phone. */
    proofCode?: { at: number; wait: number } | undefined;
  }
}

export type ProvenAct = (request: Request, response: Response, actor: PersonActor) => Promise<void>;
/** Shows the page, after an act that failed with what went wrong. */
export type ShowPage = (request: Request, response: Response, actor: PersonActor, failed?: Failed) => Promise<void>;
type Failed = { error?: unknown; asksHuman?: boolean };

/** The page at `path`, asking for a code and giving it. @returns what makes a handler of a deed that only he may do */
export function provenPage(router: Router, path: string, show: ShowPage) {
  const asHimself = (act: ProvenAct) => async (request: Request, response: Response) => {
    const actor = signedIn(request, response);
    if (!actor) return;
    try {
      await act(request, response, actor);
    } catch (error) {
      await show(request, response, actor, { error });
    }
  };
  const send: ProvenAct = async (request, response, actor) => {
    if (request.body.intent === 'picture') return show(request, response, actor, { asksHuman: true });
    const sent = await requestConfirmation(actor, takeHumanProof(request), contextOf(request));
    request.session.proofCode = { at: Date.now(), wait: sent.nextInSeconds };
    noteCode(request, sent, path);
    await keepSession(request);
    response.redirect(303, path);
  };
  const confirm: ProvenAct = async (request, response, actor) => {
    request.session.phoneConfirmedAt = await confirmPhone(actor, request.body.code, contextOf(request));
    request.session.proofCode = undefined;
    await keepSession(request);
    response.redirect(303, path);
  };
  router.get(path, asHimself(show));
  router.post(`${path}/code`, asHimself(send));
  router.post(path, asHimself(confirm));
  return asHimself;
}

/** What such a page shows of the proof, and with which status. */
export async function proofProps(request: Request, actor: PersonActor, { error, asksHuman = false }: Failed = {}) {
  const found = error === undefined ? undefined : pageProblems(error, request.language);
  const needsHuman = asksHuman || (error instanceof AppError && error.code === 'human-check');
  const problems = needsHuman ? [humanCheckProblem(request)] : (found?.problems ?? []);
  const { proofCode, phoneConfirmedAt } = request.session;
  return {
    status: found?.status,
    props: {
      shell: await shellOf(request),
      isConfirmed: isFresh(phoneConfirmedAt),
      phone: (await ownAccount(actor)).phone ?? '',
      waitSeconds: proofCode && Math.max(0, Math.ceil(proofCode.wait - (Date.now() - proofCode.at) / 1000)),
      ...{ needsHuman, problems, title: found && !problems.length ? found.title : undefined },
    },
  };
}
