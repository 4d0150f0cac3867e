import { type CookieOptions, Router } from 'express';
import { config } from '../../../config.ts';
import type { Language } from '../../../contract/words.ts';
import { languageCookie } from '../../../member-ui/chosenLanguage.ts';
import { elderCookie } from '../../../member-ui/isElder.ts';
import { HomePage } from '../../../member-ui/pages/HomePage.tsx';
import { groupTitle, isIn } from '../../../models/descriptor/states.ts';
import { type MyAccount, myAccount } from '../../../workflows/access/myAccount.ts';
import { listMine } from '../../../workflows/applications/listMine.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { listProcesses } from '../../../workflows/processes/listProcesses.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { journeyAhead } from './apply/journey.ts';
import { addressOf } from './apply/step.ts';
import { safeReturn } from './safeReturn.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

const year = 365 * 24 * 3600_000;
const cookie: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: config.production, maxAge: year };

export function homePages(): Router {
  const router = Router();

  router.get('/', async (request, response) => {
    const { actor } = request;
    const [me, mine] = actor?.accountId
      ? await Promise.all([myAccount(actor), listMine(actor, 'todo')])
      : [undefined, undefined];
    const member = await memberIn(me?.membership, request.language);
    const begin = member ? [] : (await listProcesses(undefined, request.language)).filter(({ open }) => open);
    const [first] = begin;
    sendPage(response, HomePage, {
      shell: await shellOf(request),
      member,
      welcome: member ? undefined : await welcome(request.language),
      steps: first ? await journeyAhead(request, first.key, me?.bound ? ['identity'] : []) : [],
      begin: begin.map(({ key, title }) => ({ title, href: addressOf(key, '', { query: '' }) })),
      todo: mine?.counts.todo ?? 0,
      unread: me?.notices.unread ?? 0,
    });
  });

  router.post('/text-size', (request, response) => {
    response.cookie(elderCookie, request.body.elder === '1' ? '1' : '0', cookie);
    response.redirect(303, safeReturn(request.body.back, '/'));
  });

  router.post('/language', (request, response) => {
    const chosen = request.body.language === 'en' ? 'en' : 'zh';
    response.cookie(languageCookie, chosen, cookie);
    response.redirect(303, safeReturn(request.body.back, '/'));
  });

  return router;
}

/** A live membership in a few words. */
async function memberIn(membership: MyAccount['membership'] | undefined, language: Language) {
  if (!membership || !isIn('member', membership, 'live')) return undefined;
  const { name, unionId, state } = membership;
  const union = (await unionPlaces([unionId])).get(unionId)?.name ?? '';
  return { name, union, stateLabel: groupTitle('member', state)[language] };
}

/** What the topmost union says to people of whom nothing is known yet. */
async function welcome(language: Language) {
  const rules = (await rulebook()).in(language).at((await ensureRoot()).path);
  const text = rules.document('text', 'home.welcome')?.document;
  return text && { title: text.title, body: text.body };
}
