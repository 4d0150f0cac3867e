import { type Request, type Response, Router } from 'express';
import { DonePage } from '../../../member-ui/pages/DonePage.tsx';
import { FirstVisitPage } from '../../../member-ui/pages/FirstVisitPage.tsx';
import { accountWords } from '../../../member-ui/words/account.ts';
import { setupWords } from '../../../member-ui/words/setup.ts';
import { assertFirstVisit, closeFirstVisit } from '../../../workflows/setup/firstVisit.ts';
import { posts } from '../../../workflows/setup/people.ts';
import { isEmptyInstance, setUp } from '../../../workflows/setup/setUp.ts';
import { divisionChildren } from '../../../workflows/unions/divisions.ts';
import { type PageProblems, pageProblems } from './pageProblems.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

type VisitRequest = Request<{ token: string }>;

export function firstVisitPages(): Router {
  const router = Router();
  router.get('/first-visit/:token', (request, response) => show(request, response));
  router.post('/first-visit/:token', submit);
  return router;
}

async function submit(request: VisitRequest, response: Response): Promise<void> {
  assertFirstVisit(request.params.token);
  const { body, language } = request;
  const people = Object.fromEntries(
    Object.keys(posts).map((post) => [
      post,
      { name: body[`${post}.name`], phone: body[`${post}.phone`], email: body[`${post}.email`] },
    ]),
  );
  try {
    const { union, invited } = await setUp({ ...body, people });
    closeFirstVisit();
    const words = setupWords[language];
    sendPage(response, DonePage, {
      shell: await shellOf(request),
      title: words.done,
      says: words.doneSays(union, invited),
      links: [{ href: '/admin/', title: accountWords[language].invitation.toPanel }],
    });
  } catch (error) {
    await show(request, response, pageProblems(error, language));
  }
}

async function show(request: VisitRequest, response: Response, found?: PageProblems): Promise<void> {
  // It may have been set up from the terminal meanwhile.
  if (!(await isEmptyInstance())) closeFirstVisit();
  assertFirstVisit(request.params.token);
  const { language } = request;
  const provinces = await divisionChildren(null);
  const props = {
    shell: await shellOf(request),
    action: `/first-visit/${request.params.token}`,
    divisions: [
      { value: '', label: setupWords[language].choose },
      ...provinces.map(({ id, name }) => ({ value: id, label: name })),
    ],
    posts: Object.entries(posts).map(([key, title]) => ({ key, title: title[language] })),
    values: found ? request.body : { rootName: '全国总工会' },
    problems: found?.problems ?? [],
    title: found && !found.problems.length ? found.title : undefined,
  };
  sendPage(response, FirstVisitPage, props, found?.status);
}
