// A copy of all that is held of the person who asks: shown to be himself by his phone, then a file to read and one for machines.
import { type Request, type Response, Router } from 'express';
import { CopyDocument } from '../../../member-ui/copy/CopyDocument.tsx';
import { CopyPage } from '../../../member-ui/pages/CopyPage.tsx';
import { renderPage } from '../../../member-ui/renderPage.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { personalCopy } from '../../../workflows/members/personalCopy.ts';
import { factOf } from './factOf.ts';
import { type ProvenAct, proofProps, provenPage, type ShowPage } from './phoneProof.ts';
import { sendPage } from './sendPage.ts';
import { momentOf } from './timeOf.ts';

export function copyPages(): Router {
  const router = Router();
  const asHimself = provenPage(router, '/me/copy', show);
  router.post('/me/copy.html', asHimself(readable));
  router.post('/me/copy.json', asHimself(forMachines));
  return router;
}

const show: ShowPage = async (request, response, actor, failed) => {
  const { props, status } = await proofProps(request, actor, failed);
  sendPage(response, CopyPage, props, status);
};

const copyFor = async ({ language, session }: Request, actor: PersonActor) =>
  personalCopy(actor, (await rulebook()).in(language), session.phoneConfirmedAt);

const readable: ProvenAct = async (request, response, actor) => {
  const { language } = request;
  const { sections, madeAt, ...copy } = await copyFor(request, actor);
  const facts = sections.map((section) => ({
    ...section,
    records: section.records.map(({ lines, content }) => ({
      facts: lines.map((line) => factOf(line, language)),
      file: content && { name: content.name, href: `data:${content.media};base64,${content.base64}` },
    })),
  }));
  const html = renderPage(CopyDocument, { ...copy, language, madeAt: momentOf(madeAt, language), sections: facts });
  download(response, 'personal-data.html').type('html').send(html);
};

const forMachines: ProvenAct = async (request, response, actor) => {
  const { sections, ...copy } = await copyFor(request, actor);
  const values = sections.map(({ records, ...section }) => ({
    ...section,
    records: records.map(({ values: fields, content }) => (content ? { ...fields, content: content.base64 } : fields)),
  }));
  download(response, 'personal-data.json')
    .type('json')
    .send(JSON.stringify({ ...copy, sections: values }, null, 2));
};

const download = (response: Response, name: string) =>
  response.set({ 'Cache-Control': 'private, no-store', 'Content-Disposition': `attachment; filename="${name}"` });
