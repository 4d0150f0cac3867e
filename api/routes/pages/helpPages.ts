import { Router } from 'express';
import { HelpPage } from '../../../member-ui/pages/HelpPage.tsx';
import { TextPage } from '../../../member-ui/pages/TextPage.tsx';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { governingUnion } from './governingUnion.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

export function helpPages(): Router {
  const router = Router();

  router.get('/help', async (request, response) => {
    const union = await governingUnion(request);
    const book = (await rulebook()).in(request.language);
    const rules = book.at(union.path);
    const keys = book
      .published('text')
      .map(({ key }) => key)
      .filter((key) => key.startsWith('faq.'));
    const guides = book.published('process').flatMap(({ key }) => rules.document('process', key)?.document.guide ?? []);
    const texts = [...new Set([...guides, ...keys])].flatMap((key) => rules.document('text', key) ?? []);
    const props = {
      shell: await shellOf(request),
      contactText: rules.document('text', 'contact.service')?.document.body,
      texts: texts.map(({ document: { title, body } }) => ({ title, body })),
    };
    sendPage(response, HelpPage, props);
  });

  router.get('/privacy', async (request, response) => {
    const union = await governingUnion(request);
    const { document } = (await rulebook()).in(request.language).at(union.path).needed('text', 'privacy.notice');
    sendPage(response, TextPage, { shell: await shellOf(request), title: document.title, body: document.body });
  });

  return router;
}
