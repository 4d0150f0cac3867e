// The messages in one's account, and whether one gets those that unions send to their members.
import { type Request, type Response, Router } from 'express';
import { MessagesPage } from '../../../member-ui/pages/MessagesPage.tsx';
import { meWords } from '../../../member-ui/words/me.ts';
import { chooseMessages } from '../../../workflows/access/chooseMessages.ts';
import { ownAccount } from '../../../workflows/access/myAccount.ts';
import { myMessages, openMessages } from '../../../workflows/notices/myMessages.ts';
import { signedIn } from './members.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';
import { timeOf } from './timeOf.ts';

export function messagePages(): Router {
  const router = Router();
  router.get('/me/messages', show);
  router.post('/me/messages/unions', choose);
  return router;
}

async function show(request: Request, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const rows = await myMessages(actor);
  const shown = rows.map((notice) => ({
    id: notice.id,
    title: notice.title ?? meWords[request.language].messages.untitled,
    ...withWay(notice.body),
    at: timeOf(notice.createdAt, request.language),
    isNew: !notice.readAt,
    href: notice.applicationId ? `/me/applications/${notice.applicationId}` : undefined,
  }));
  await openMessages(
    actor,
    rows.filter(({ readAt }) => !readAt).map(({ id }) => id),
  );
  const { unionMessagesOff } = await ownAccount(actor);
  sendPage(response, MessagesPage, {
    shell: await shellOf(request),
    messages: shown,
    unionsOff: unionMessagesOff === true,
  });
}

/** An address of ours on a line of its own at the end of a message is where it leads, not something to read. */
function withWay(said: string): { body: string; way: string | undefined } {
  const found = /\s*\n(?:https?:\/\/[^/\s]+)?(\/[a-z]\S*)$/.exec(said);
  return found ? { body: said.slice(0, found.index), way: found[1] } : { body: said, way: undefined };
}

async function choose(request: Request, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  await chooseMessages(actor, request.body.unions === 'off');
  response.redirect(303, '/me/messages');
}
