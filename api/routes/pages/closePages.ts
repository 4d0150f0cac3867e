// Closing the own account: what goes and what stays, by whom it can be done, and the deed, for who has just shown that it is he.
import { Router } from 'express';
import { Invalid } from '../../../errors.ts';
import { ClosePage } from '../../../member-ui/pages/ClosePage.tsx';
import { closeWords } from '../../../member-ui/words/close.ts';
import { closeAccount } from '../../../workflows/access/closeAccount.ts';
import { closingOutlook } from '../../../workflows/access/closingOutlook.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { endSession } from '../../middleware/session.ts';
import { type ProvenAct, proofProps, provenPage, type ShowPage } from './phoneProof.ts';
import { sendPage } from './sendPage.ts';

export function closePages(): Router {
  const router = Router();
  const asHimself = provenPage(router, '/me/close', show);
  router.post('/me/close/end', asHimself(end));
  return router;
}

const show: ShowPage = async (request, response, actor, failed) => {
  const [{ props, status }, outlook] = await Promise.all([
    proofProps(request, actor, failed),
    closingOutlook(actor, (await rulebook()).in(request.language)),
  ]);
  sendPage(response, ClosePage, { ...props, ...outlook }, status);
};

const end: ProvenAct = async (request, response, actor) => {
  if (request.body.understood !== 'yes') {
    const { zh, en } = closeWords;
    throw new Invalid([{ path: 'understood', message: zh.mustUnderstand, messageEn: en.mustUnderstand }]);
  }
  await closeAccount(actor, request.session.phoneConfirmedAt);
  await endSession(request, response);
  response.redirect(303, '/?done=accountClosed');
};
