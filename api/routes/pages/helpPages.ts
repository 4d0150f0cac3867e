import { type Request, Router } from 'express';
import { HelpPage } from '../../../member-ui/pages/HelpPage.tsx';
import { TextPage } from '../../../member-ui/pages/TextPage.tsx';
import { myAccount } from '../../../workflows/access/myAccount.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

export function helpPages(): Router {
  const router = Router();

  router.get('/help', async (request, response) => {
    const path = await governingPath(request);
    const book = (await rulebook()).in(request.language);
    const rules = book.at(path);
    const keys = book
      .published('text')
      .map(({ key }) => key)
      .filter((key) => key.startsWith('faq.'));
    const guides = book.published('process').flatMap(({ key }) => rules.document('process', key)?.document.guide ?? []);
    const texts = [...new Set([...guides, ...keys])].flatMap((key) => rules.document('text', key) ?? []);
    const props = {
      shell: await shellOf(request, path),
      contactText: rules.document('text', 'contact.service')?.document.body,
      texts: texts.map(({ document: { title, body } }) => ({ title, body })),
    };
    sendPage(response, HelpPage, props);
  });

  router.get('/privacy', async (request, response) => {
    const path = await governingPath(request);
    const { document } = (await rulebook()).in(request.language).at(path).needed('text', 'privacy.notice');
    sendPage(response, TextPage, { shell: await shellOf(request, path), title: document.title, body: document.body });
  });

  return router;
}

/** The texts of one's own union; of the whole country for those who have none yet. */
async function governingPath({ actor }: Request): Promise<string> {
  const membership = actor?.accountId ? (await myAccount(actor)).membership : null;
  const union = membership && (await unionPlaces([membership.unionId])).get(membership.unionId);
  return union?.path ?? (await ensureRoot()).path;
}
