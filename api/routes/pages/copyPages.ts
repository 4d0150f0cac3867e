// A copy of all that is held of the person who asks: shown to be himself by his phone, then a file to read and one for machines.
import { type Request, type Response, Router } from 'express';
import { AppError } from '../../../errors.ts';
import { CopyDocument } from '../../../member-ui/copy/CopyDocument.tsx';
import { CopyPage } from '../../../member-ui/pages/CopyPage.tsx';
import { renderPage } from '../../../member-ui/renderPage.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { confirmPhone, requestConfirmation } from '../../../workflows/access/confirmPhone.ts';
import { ownAccount } from '../../../workflows/access/myAccount.ts';
import { isFresh } from '../../../workflows/access/setPassword.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { personalCopy } from '../../../workflows/members/personalCopy.ts';
import { takeHumanProof } from '../../middleware/humanProof.ts';
import { contextOf } from '../../middleware/requestContext.ts';
import { keepSession } from '../../middleware/session.ts';
import { factOf } from './factOf.ts';
import { humanCheckProblem } from './humanCheckProblem.ts';
import { signedIn } from './members.ts';
import { noteCode } from './noteCode.ts';
import { pageProblems } from './pageProblems.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';
import { momentOf } from './timeOf.ts';

declare module 'express-session' {
  interface SessionData {
    /** A code was sent to the own phone. */
    copyCode?: { at: number; wait: number } | undefined;
  }
}

type Act = (request: Request, response: Response, actor: PersonActor) => Promise<void>;

export function copyPages(): Router {
  const router = Router();
  router.get('/me/copy', asHimself(show));
  router.post('/me/copy/code', asHimself(send));
  router.post('/me/copy', asHimself(confirm));
  router.post('/me/copy.html', asHimself(readable));
  router.post('/me/copy.json', asHimself(forMachines));
  return router;
}

const asHimself = (act: Act) => async (request: Request, response: Response) => {
  const actor = signedIn(request, response);
  if (!actor) return;
  try {
    await act(request, response, actor);
  } catch (error) {
    await show(request, response, actor, error);
  }
};

const send: Act = async (request, response, actor) => {
  if (request.body.intent === 'picture') return show(request, response, actor, undefined, true);
  const sent = await requestConfirmation(actor, takeHumanProof(request), contextOf(request));
  request.session.copyCode = { at: Date.now(), wait: sent.nextInSeconds };
  noteCode(request, sent, '/me/copy');
  await keepSession(request);
  response.redirect(303, '/me/copy');
};

const confirm: Act = async (request, response, actor) => {
  request.session.phoneConfirmedAt = await confirmPhone(actor, request.body.code, contextOf(request));
  request.session.copyCode = undefined;
  await keepSession(request);
  response.redirect(303, '/me/copy');
};

const copyFor = async ({ language, session }: Request, actor: PersonActor) =>
  personalCopy(actor, (await rulebook()).in(language), session.phoneConfirmedAt);

const readable: Act = async (request, response, actor) => {
  const { language } = request;
  const { sections, madeAt, ...copy } = await copyFor(request, actor);
  const facts = sections.map((section) => ({
    ...section,
    records: section.records.map(({ lines }) => lines.map((line) => factOf(line, language))),
  }));
  const html = renderPage(CopyDocument, { ...copy, language, madeAt: momentOf(madeAt, language), sections: facts });
  download(response, 'personal-data.html').type('html').send(html);
};

const forMachines: Act = async (request, response, actor) => {
  const { sections, ...copy } = await copyFor(request, actor);
  const values = sections.map(({ records, ...section }) => ({
    ...section,
    records: records.map((each) => each.values),
  }));
  download(response, 'personal-data.json')
    .type('json')
    .send(JSON.stringify({ ...copy, sections: values }, null, 2));
};

const download = (response: Response, name: string) =>
  response.set({ 'Cache-Control': 'private, no-store', 'Content-Disposition': `attachment; filename="${name}"` });

async function show(
  request: Request,
  response: Response,
  actor: PersonActor,
  error?: unknown,
  asksHuman = false,
): Promise<void> {
  const found = error === undefined ? undefined : pageProblems(error, request.language);
  const needsHuman = asksHuman || (error instanceof AppError && error.code === 'human-check');
  const problems = needsHuman ? [humanCheckProblem(request)] : (found?.problems ?? []);
  const { copyCode, phoneConfirmedAt } = request.session;
  const props = {
    shell: await shellOf(request),
    isConfirmed: isFresh(phoneConfirmedAt),
    phone: (await ownAccount(actor)).phone ?? '',
    waitSeconds: copyCode && Math.max(0, Math.ceil(copyCode.wait - (Date.now() - copyCode.at) / 1000)),
    ...{ needsHuman, problems, title: found && !problems.length ? found.title : undefined },
  };
  sendPage(response, CopyPage, props, found?.status);
}
