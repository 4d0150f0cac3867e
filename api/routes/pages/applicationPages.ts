import { type Request, type Response, Router } from 'express';
import type { Language } from '../../../contract/words.ts';
import type { SanctionView } from '../../../member-ui/components/SanctionList.tsx';
import { ApplicationPage } from '../../../member-ui/pages/ApplicationPage.tsx';
import { ApplicationsPage } from '../../../member-ui/pages/ApplicationsPage.tsx';
import { LooksPage } from '../../../member-ui/pages/LooksPage.tsx';
import { MePage } from '../../../member-ui/pages/MePage.tsx';
import { meWords } from '../../../member-ui/words/me.ts';
import { groupTitle } from '../../../models/descriptor/states.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import type { Listed } from '../../../models/store/gates/shownRow.ts';
import { myAccount } from '../../../workflows/access/myAccount.ts';
import { askCallBack } from '../../../workflows/applications/askCallBack.ts';
import { getMine, listMine, tabs } from '../../../workflows/applications/listMine.ts';
import { urgeApplication } from '../../../workflows/applications/urgeApplication.ts';
import { withdrawApplication } from '../../../workflows/applications/withdrawApplication.ts';
import { listLooks } from '../../../workflows/audit/listLooks.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { ownSanctions } from '../../../workflows/members/ownSanctions.ts';
import { listProcesses } from '../../../workflows/processes/listProcesses.ts';
import { placeUnion } from '../../../workflows/processes/placeUnion.ts';
import { today } from '../../../workflows/today.ts';
import { applicationSummaries } from './applicationSummaries.ts';
import { applicationView } from './applicationView.ts';
import { addressOf } from './apply/step.ts';
import { cardOf, membershipInWords } from './cardOf.ts';
import { identityOf } from './identityOf.ts';
import { signedIn } from './members.ts';
import { pageProblems } from './pageProblems.ts';
import { processGroups } from './processGroups.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';
import { dayOf, timeOf } from './timeOf.ts';

export function applicationPages(): Router {
  const router = Router();
  router.get('/me', me);
  router.get('/me/applications', applications);
  router.get('/me/applications/:id', application);
  router.post('/me/applications/:id/withdraw', withdraw);
  router.post('/me/applications/:id/urge', urge);
  router.post('/me/applications/:id/call-back', callBack);
  router.get('/me/looks', looks);
  return router;
}

async function me(request: Request, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const { account, membership, bound, notices } = await myAccount(actor);
  const [card, { counts }, processes, sanctions] = await Promise.all([
    cardOf(membership, request),
    listMine(actor, 'todo'),
    listProcesses(actor, request.language),
    sanctionViews(actor, request.language),
  ]);
  const shell = await shellOf(request);
  const props = {
    shell,
    identity: identityOf(account, request.language),
    bound,
    card,
    ended: membership?.state === 'ended' ? await howItEnded(membership, request.language) : undefined,
    todo: counts.todo,
    inProgress: counts.inProgress,
    granted: counts.done > 0 ? await grantedThisYear(actor, request.language) : [],
    messages: notices,
    groups: processGroups(processes, shell.language),
    sanctions,
  };
  sendPage(response, MePage, props);
}

async function sanctionViews(actor: PersonActor, language: Language): Promise<SanctionView[]> {
  const sanctions = await ownSanctions(actor, (await rulebook()).in(language));
  return sanctions.map(({ until, appeal, process, ...rest }) => ({
    ...rest,
    until: until ? dayOf(until, language) : undefined,
    appeal: appeal ?? undefined,
    href: process && addressOf(process, 'guide', { query: '' }),
  }));
}

async function howItEnded(membership: Listed<'member'>, language: Language): Promise<string> {
  const { path } = await placeUnion({ unionId: membership.unionId });
  return (await membershipInWords(membership, language, path)).says;
}

const mostGranted = 5;

/** The latest of this year of which a number came. */
async function grantedThisYear(actor: PersonActor, language: Language) {
  const year = today().slice(0, 4);
  const { rows } = await listMine(actor, 'done');
  const decided = rows.filter(({ decidedAt }) => decidedAt && today(new Date(decidedAt)).startsWith(year));
  const summaries = await applicationSummaries(decided, language);
  return summaries.filter(({ granted }) => granted.length > 0).slice(0, mostGranted);
}

async function applications(request: Request, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const tab = typeof request.query.tab === 'string' ? request.query.tab : 'all';
  const { rows, counts } = await listMine(actor, tab);
  const props = {
    shell: await shellOf(request),
    tabs: tabs.map((key) => ({
      key,
      label: groupTitle('application', key)[request.language],
      count: counts[key],
      current: key === tab,
    })),
    applications: await applicationSummaries(rows, request.language),
  };
  sendPage(response, ApplicationsPage, props);
}

async function application(request: Request<{ id: string }>, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const row = await getMine(actor, request.params.id);
  const { union, ...view } = await applicationView(row, request.language);
  sendPage(response, ApplicationPage, { shell: await shellOf(request, union), ...view });
}

const withdraw = (request: Request<{ id: string }>, response: Response) =>
  doToMine(request, response, withdrawApplication, 'withdrawn');
const urge = (request: Request<{ id: string }>, response: Response) =>
  doToMine(request, response, urgeApplication, 'urged');

const callBack = (request: Request<{ id: string }>, response: Response) =>
  doToMine(request, response, askCallBack, 'callAsked');

/** What a person does to a case of his own; where its state does not allow it, the page of the case says so. */
async function doToMine(
  request: Request<{ id: string }>,
  response: Response,
  act: (actor: PersonActor, id: string) => Promise<unknown>,
  done: string,
): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const { id } = request.params;
  try {
    await act(actor, id);
    response.redirect(303, `/me/applications/${id}?done=${done}`);
  } catch (error) {
    const { title, status } = pageProblems(error, request.language);
    if (status !== 409) throw error;
    const { union, ...view } = await applicationView(await getMine(actor, id), request.language);
    const shell = { ...(await shellOf(request, union)), notice: title };
    sendPage(response, ApplicationPage, { shell, ...view }, status);
  }
}

async function looks(request: Request, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const found = await listLooks(actor);
  const words = meWords[request.language].looks;
  const kinds: Partial<Record<string, string>> = words.kinds;
  const props = {
    shell: await shellOf(request),
    looks: found.map(({ id, at, who, what }) => ({
      id,
      at: timeOf(at, request.language),
      who,
      what: kinds[what] ?? words.other,
    })),
  };
  sendPage(response, LooksPage, props);
}
