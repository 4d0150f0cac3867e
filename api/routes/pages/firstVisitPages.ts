import { type Request, type Response, Router } from 'express';
import { DonePage } from '../../../member-ui/pages/DonePage.tsx';
import { FirstVisitPage } from '../../../member-ui/pages/FirstVisitPage.tsx';
import { accountWords } from '../../../member-ui/words/account.ts';
import { setupWords } from '../../../member-ui/words/setup.ts';
import { assertFirstVisit, closeFirstVisit } from '../../../workflows/setup/firstVisit.ts';
import { offeredPacks } from '../../../workflows/setup/packChoice.ts';
import { posts } from '../../../workflows/setup/people.ts';
import { isEmptyInstance, setUp } from '../../../workflows/setup/setUp.ts';
import { divisionChildren } from '../../../workflows/unions/divisions.ts';
import { countFederations } from '../../../workflows/unions/layFederations.ts';
import { type FederationLevel, federationLevels } from '../../../workflows/unions/planFederations.ts';
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
  const counted = await countedFor(body);
  if (counted && counted.choice !== body.counted) return show(request, response, { counted });
  const people = Object.fromEntries(
    Object.keys(posts).map((post) => [
      post,
      { name: body[`${post}.name`], phone: body[`${post}.phone`], email: body[`${post}.email`] },
    ]),
  );
  try {
    const { union, invited } = await setUp({ ...body, people, packs: tickedPacks(body) });
    const words = setupWords[language];
    sendPage(response, DonePage, {
      shell: await shellOf(request),
      title: words.done,
      says: words.doneSays(union, invited),
      links: [{ href: '/admin/', title: accountWords[language].invitation.toPanel }],
    });
  } catch (error) {
    await show(request, response, { found: pageProblems(error, language), counted });
  }
}

type Counted = { choice: string; numbers: Record<FederationLevel, number> };

/** What the chosen level would lay down in the chosen province; it is shown before it is done. */
async function countedFor(body: Readonly<Record<string, string>>): Promise<Counted | undefined> {
  const to = federationLevels.indexOf(body.federations as FederationLevel);
  if (to < 0 || !body.division) return undefined;
  const all = await countFederations(body.division);
  const wanted = federationLevels.map((level, index) => [level, index <= to ? all[level] : 0]);
  return { choice: `${body.division} ${body.federations}`, numbers: Object.fromEntries(wanted) };
}

/** Of the chosen province; boxes of others are ticked from the start and mean nothing there. */
const tickedPacks = (body: Readonly<Record<string, string>>): string[] =>
  offeredPacks(body.division ?? '')
    .map(({ key }) => key)
    .filter((key) => body[`pack.${key}`] === 'yes');

async function show(
  request: VisitRequest,
  response: Response,
  { found, counted }: { found?: PageProblems; counted?: Counted | undefined } = {},
): Promise<void> {
  // It may have been set up from the terminal meanwhile.
  if (!(await isEmptyInstance())) closeFirstVisit();
  assertFirstVisit(request.params.token);
  const { language } = request;
  const words = setupWords[language];
  const provinces = await divisionChildren(null);
  const packs = offeredPacks('').map(({ key, title }) => ({ value: key, label: title }));
  const props = {
    shell: await shellOf(request),
    action: `/first-visit/${request.params.token}`,
    divisions: [{ value: '', label: words.choose }, ...provinces.map(({ id, name }) => ({ value: id, label: name }))],
    posts: Object.entries(posts).map(([key, title]) => ({ key, title: title[language] })),
    packs,
    levels: Object.entries(words.levels).map(([value, label]) => ({ value, label })),
    counted: counted && { choice: counted.choice, says: words.counted(counted.numbers) },
    values: found || counted ? request.body : { rootName: '全国总工会', ...allTicked(packs) },
    problems: found?.problems ?? [],
    title: found && !found.problems.length ? found.title : undefined,
  };
  sendPage(response, FirstVisitPage, props, found?.status);
}

const allTicked = (packs: readonly { value: string }[]) =>
  Object.fromEntries(packs.map(({ value }) => [`pack.${value}`, 'yes']));
