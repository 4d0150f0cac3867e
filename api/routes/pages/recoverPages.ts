// The appeal of somebody who has lost the phone he signs in by: explained to everybody, sent by whoever has confirmed a new one.
import { type Request, type Response, Router } from 'express';
import { Invalid } from '../../../errors.ts';
import { RecoverPage } from '../../../member-ui/pages/RecoverPage.tsx';
import { read as readFiles } from '../../../member-ui/widgets/files.tsx';
import { appealPhone, refusedAppeals } from '../../../workflows/access/appealPhone.ts';
import { ownAccount } from '../../../workflows/access/myAccount.ts';
import { keepSentFiles } from './apply/keepSentFiles.ts';
import { visitOf } from './apply/visitOf.ts';
import { identityChoices, identityIn, noIdentity } from './identityForm.ts';
import { signedIn } from './members.ts';
import { type PageProblems, pageProblems } from './pageProblems.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

export function recoverPages(): Router {
  const router = Router();
  router.get('/recover', (request, response) => show(request, response));
  router.post('/recover', async (request, response) => {
    const actor = signedIn(request, response);
    if (!actor) return;
    try {
      const refused = await keepSentFiles(request, actor);
      if (refused.length) throw new Invalid(refused);
      // Whoever presses “upload” goes on with the form.
      if (request.body.intent === 'upload') return await show(request, response);
      const { said } = request.body;
      await appealPhone(actor, { ...identityIn(request.body), said, papers: papersIn(request) }, visitOf(request));
      response.redirect(303, '/recover?sent=1');
    } catch (error) {
      await show(request, response, pageProblems(error, request.language));
    }
  });
  return router;
}

/** What he has sent in so far, as the form posts it again. */
const papersIn = ({ body }: Request) => readFiles?.(body ?? {}, 'papers') || [];

async function show(request: Request, response: Response, found?: PageProblems): Promise<void> {
  const { actor, language } = request;
  const person = actor?.accountId ? actor : undefined;
  const isBound = person && (await ownAccount(person)).boundAt;
  const props = {
    shell: await shellOf(request),
    who: !person ? ('nobody' as const) : isBound ? ('himself' as const) : ('newPhone' as const),
    sent: Boolean(person) && request.query.sent === '1',
    refused: person
      ? (await refusedAppeals(person)).map(({ number, reason }) => ({ number, reason: reason ?? '' }))
      : [],
    choices: identityChoices(language),
    values: request.method === 'POST' ? identityIn(request.body) : noIdentity,
    papers: papersIn(request),
    said: String(request.body?.said ?? ''),
    problems: found?.problems ?? [],
    title: found && !found.problems.length ? found.title : undefined,
  };
  sendPage(response, RecoverPage, props, found?.status);
}
