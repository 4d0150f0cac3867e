import { Router } from 'express';
import { IdentityPage } from '../../../member-ui/pages/IdentityPage.tsx';
import { bindIdentity } from '../../../workflows/access/bindIdentity.ts';
import { ownAccount } from '../../../workflows/access/myAccount.ts';
import { documentTypesIn, identityIn, noIdentity } from './identityForm.ts';
import { signedIn } from './members.ts';
import { pageProblems } from './pageProblems.ts';
import { safeReturn } from './safeReturn.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

export function identityPages(): Router {
  const router = Router();

  router.get('/me/identity', async (request, response) => {
    const actor = signedIn(request, response, 'apply');
    if (!actor) return;
    const next = safeReturn(request.query.return);
    if ((await ownAccount(actor)).boundAt) return response.redirect(303, next);
    sendPage(response, IdentityPage, {
      shell: await shellOf(request),
      next,
      documentTypes: documentTypesIn(request.language),
      values: noIdentity,
      problems: [],
    });
  });

  router.post('/me/identity', async (request, response) => {
    const actor = signedIn(request, response, 'apply');
    if (!actor) return;
    const next = safeReturn(request.body.return);
    const values = identityIn(request.body);
    try {
      await bindIdentity(actor, values);
      response.redirect(303, next);
    } catch (error) {
      const { status, problems, title } = pageProblems(error, request.language);
      const shell = await shellOf(request);
      const props = {
        shell,
        next,
        documentTypes: documentTypesIn(request.language),
        values,
        problems,
        title: problems.length ? undefined : title,
      };
      sendPage(response, IdentityPage, props, status);
    }
  });

  return router;
}
