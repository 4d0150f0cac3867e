// What the message of a union's invitation leads to: its worker begins to join there, or refuses.
import { type Request, type Response, Router } from 'express';
import { chosenValue } from '../../../member-ui/chosenUnion.ts';
import { DonePage } from '../../../member-ui/pages/DonePage.tsx';
import { InvitedPage } from '../../../member-ui/pages/InvitedPage.tsx';
import { invitedWords } from '../../../member-ui/words/invited.ts';
import { isIn } from '../../../models/descriptor/states.ts';
import { maskName } from '../../../models/store/gates/maskIdentity.ts';
import {
  beginByInvitation,
  declineInvitation,
  readInvitation,
} from '../../../workflows/collectiveJoins/openInvitation.ts';
import { contextOf } from '../../middleware/requestContext.ts';
import { pageProblems } from './pageProblems.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

type InvitedRequest = Request<{ token: string }>;

export function invitationPages(): Router {
  const router = Router();
  router
    .route('/invited/:token')
    .get((request: InvitedRequest, response) => show(request, response))
    .post(answer);
  return router;
}

async function answer(request: InvitedRequest, response: Response): Promise<void> {
  const { token } = request.params;
  try {
    if (request.body.intent === 'decline') return await decline(request, response);
    const { process, unionId, employerId } = await beginByInvitation(token, contextOf(request));
    response.redirect(303, `/apply/${process}?union=${chosenValue({ id: unionId, employerId })}`);
  } catch (error) {
    const { status, title } = pageProblems(error, request.language);
    if (status === 410) throw error;
    await show(request, response, { status, title });
  }
}

async function decline(request: InvitedRequest, response: Response): Promise<void> {
  await declineInvitation(request.params.token, contextOf(request));
  const { declined, declinedSays, home } = invitedWords[request.language];
  const links = [{ href: '/', title: home }];
  sendPage(response, DonePage, { shell: await shellOf(request), title: declined, says: declinedSays, links });
}

async function show(
  request: InvitedRequest,
  response: Response,
  { status, title }: { status?: number; title?: string } = {},
): Promise<void> {
  const { token } = request.params;
  const { invitation, union } = await readInvitation(token, contextOf(request));
  const props = {
    shell: await shellOf(request, union),
    union: union.name,
    name: maskName(invitation.name ?? ''),
    isAnswered: !isIn('joinInvitation', invitation, 'waiting'),
    action: `/invited/${token}`,
    title,
  };
  sendPage(response, InvitedPage, props, status);
}
