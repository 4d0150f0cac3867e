import { type Request, Router } from 'express';
import { HelpPage } from '../../../member-ui/pages/HelpPage.tsx';
import { TextPage } from '../../../member-ui/pages/TextPage.tsx';
import { myAccount } from '../../../workflows/access/myAccount.ts';
import { effectiveDocument, publishedOfKind } from '../../../workflows/documents/effectiveDocument.ts';
import { neededDocument } from '../../../workflows/documents/neededDocument.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

export function helpPages(): Router {
  const router = Router();

  router.get('/help', async (request, response) => {
    const path = await governingPath(request);
    const keys = (await publishedOfKind('text'))
      .map(({ key }) => key)
      .filter((key) => key === 'join.guide' || key.startsWith('faq.'));
    const texts = await Promise.all([...new Set(keys)].map((key) => effectiveDocument('text', key, path)));
    const contact = await effectiveDocument('text', 'contact.service', path);
    const props = {
      shell: await shellOf(request, path),
      contactText: contact?.document.body,
      texts: texts.flatMap((found) => (found ? [{ title: found.document.title, body: found.document.body }] : [])),
    };
    sendPage(response, HelpPage, props);
  });

  router.get('/privacy', async (request, response) => {
    const path = await governingPath(request);
    const { document } = await neededDocument('text', 'privacy.notice', path);
    sendPage(response, TextPage, { shell: await shellOf(request, path), title: document.title, body: document.body });
  });

  return router;
}

/** The texts of one's own union; of the whole country for those who have none yet. */
async function governingPath({ actor }: Request): Promise<string> {
  const membership = actor?.accountId ? (await myAccount(actor)).membership : null;
  const union = membership && (await unionPlaces([membership.unionId])).get(membership.unionId);
  return union?.path ?? ((await ensureRoot()).path as string);
}
