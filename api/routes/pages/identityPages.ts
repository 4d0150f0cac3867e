import { Router } from 'express';
import type { Language } from '../../../contract/words.ts';
import { IdentityPage } from '../../../member-ui/pages/IdentityPage.tsx';
import { account } from '../../../models/resources/account.ts';
import { bindIdentity } from '../../../workflows/access/bindIdentity.ts';
import { ownAccount } from '../../../workflows/access/myAccount.ts';
import { signedIn } from './members.ts';
import { pageProblems } from './pageProblems.ts';
import { safeReturn } from './safeReturn.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

const typesIn = (language: Language) =>
  Object.entries(account.fields.documentType.choices).map(([value, title]) => ({ value, label: title[language] }));
const fields = ['name', 'documentType', 'documentNumber', 'documentExpiresOn'] as const;
type Values = Record<(typeof fields)[number], string>;

export function identityPages(): Router {
  const router = Router();

  router.get('/me/identity', async (request, response) => {
    const actor = signedIn(request, response, 'apply');
    if (!actor) return;
    const next = safeReturn(request.query.return);
    if ((await ownAccount(actor)).boundAt) return response.redirect(303, next);
    const values: Values = { name: '', documentType: 'resident', documentNumber: '', documentExpiresOn: '' };
    sendPage(response, IdentityPage, {
      shell: await shellOf(request),
      next,
      documentTypes: typesIn(request.language),
      values,
      problems: [],
    });
  });

  router.post('/me/identity', async (request, response) => {
    const actor = signedIn(request, response, 'apply');
    if (!actor) return;
    const next = safeReturn(request.body.return);
    const values = Object.fromEntries(fields.map((name) => [name, request.body[name] ?? ''])) as Values;
    try {
      await bindIdentity(actor, values);
      response.redirect(303, next);
    } catch (error) {
      const { status, problems, title } = pageProblems(error, request.language);
      const shell = await shellOf(request);
      const props = {
        shell,
        next,
        documentTypes: typesIn(request.language),
        values,
        problems,
        title: problems.length ? undefined : title,
      };
      sendPage(response, IdentityPage, props, status);
    }
  });

  return router;
}
