import { type Request, type Response, Router } from 'express';
import type { Faq } from '../../../contract/pageView.ts';
import type { FieldProblem } from '../../../contract/problem.ts';
import { AppError } from '../../../errors.ts';
import { HelpPage } from '../../../member-ui/pages/HelpPage.tsx';
import { TextPage } from '../../../member-ui/pages/TextPage.tsx';
import { faqsAt } from '../../../workflows/documents/faqsAt.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { askQuestion } from '../../../workflows/help/askQuestion.ts';
import { countHelpful } from '../../../workflows/help/countHelpful.ts';
import { takeHumanProof } from '../../middleware/humanProof.ts';
import { contextOf } from '../../middleware/requestContext.ts';
import { governingUnion } from './governingUnion.ts';
import { humanCheckProblem } from './humanCheckProblem.ts';
import { pageProblems } from './pageProblems.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

export function helpPages(): Router {
  const router = Router();

  router.get('/help', (request, response) => show(request, response));

  router.post('/help/helpful', async (request, response) => {
    const { path } = await governingUnion(request);
    await countHelpful(
      { faq: String(request.body.faq ?? ''), isHelpful: request.body.helpful === 'yes', path },
      contextOf(request),
    );
    response.redirect(303, '/help?done=helpful');
  });

  router.post('/help/questions', ask);

  router.get('/privacy', async (request, response) => {
    const union = await governingUnion(request);
    const { document } = (await rulebook()).in(request.language).at(union.path).needed('text', 'privacy.notice');
    sendPage(response, TextPage, { shell: await shellOf(request), title: document.title, body: document.body });
  });

  return router;
}

async function ask(request: Request, response: Response): Promise<void> {
  const typed = String(request.body.text ?? '').slice(0, 300);
  if (request.body.intent === 'picture') return show(request, response, { typed, needsHuman: true });
  try {
    const { path } = await governingUnion(request);
    await askQuestion({ text: request.body.text, path, proof: takeHumanProof(request) }, contextOf(request));
    response.redirect(303, '/help?done=asked');
  } catch (error) {
    const needsHuman = error instanceof AppError && error.code === 'human-check';
    const { status, problems, title } = pageProblems(error, request.language);
    const shown = needsHuman
      ? [humanCheckProblem(request)]
      : problems.length
        ? problems
        : [{ path: '', message: title }];
    await show(request, response, { typed, problems: shown, needsHuman, status });
  }
}

type Asking = { typed?: string; problems?: FieldProblem[]; needsHuman?: boolean; status?: number };

async function show(
  request: Request,
  response: Response,
  { typed = '', problems = [], needsHuman = false, status = 200 }: Asking = {},
): Promise<void> {
  const book = (await rulebook()).in(request.language);
  const rules = book.at((await governingUnion(request)).path);
  const guides = book.published('process').flatMap(({ key }) => rules.document('process', key)?.document.guide ?? []);
  const texts = [...new Set(guides)].flatMap((key) => rules.document('text', key) ?? []);
  const query = typeof request.query.q === 'string' ? request.query.q.trim().slice(0, 40) : '';
  const props = {
    shell: await shellOf(request),
    contactText: rules.document('text', 'contact.service')?.document.body,
    texts: texts.map(({ document: { title, body } }) => ({ title, body })),
    query,
    topics: byTopic(faqsAt(book, rules).filter((faq) => speaksOf(faq, query))),
    ...{ typed, problems, needsHuman },
  };
  sendPage(response, HelpPage, props, status);
}

/** Every word of what was searched for, anywhere in it. */
const speaksOf = ({ topic, question, answer }: Faq, query: string): boolean =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${topic} ${question} ${answer}`.toLowerCase().includes(word));

function byTopic(faqs: readonly Faq[]) {
  const topics = [...new Set(faqs.map(({ topic }) => topic))];
  return topics.map((topic) => ({ topic, faqs: faqs.filter((faq) => faq.topic === topic) }));
}
