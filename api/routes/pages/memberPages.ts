// The pages for members: GET renders, POST does and redirects.
import { type RequestHandler, Router } from 'express';
import { chosenLanguage } from '../../../member-ui/chosenLanguage.ts';
import { applicationPages } from './applicationPages.ts';
import { applyPages } from './apply/applyPages.ts';
import { cardPages } from './cardPages.ts';
import { certificatePages } from './certificatePages.ts';
import { closePages } from './closePages.ts';
import { codePages } from './codePages.ts';
import { copyPages } from './copyPages.ts';
import { devicePages } from './devicePages.ts';
import { showAnswer } from './fetchedAnswer.ts';
import { firstVisitPages } from './firstVisitPages.ts';
import { formBody } from './formBody.ts';
import { helpPages } from './helpPages.ts';
import { homePages } from './homePages.ts';
import { identityPages } from './identityPages.ts';
import { invitationPages } from './invitationPages.ts';
import { linkPages } from './linkPages.ts';
import { messagePages } from './messagePages.ts';
import { ownPages } from './ownPages.ts';
import { phonePages } from './phonePages.ts';
import { posterPages } from './posterPages.ts';
import { recoverPages } from './recoverPages.ts';
import { securityPages } from './securityPages.ts';
import { signInPages } from './signInPages.ts';

/** The reader's own choice goes before what his browser asks for. */
const speakChosenLanguage: RequestHandler = (request, response, next) => {
  request.language = chosenLanguage(request.get('Cookie') ?? '') ?? request.language;
  response.vary('Accept-Language').vary('Cookie');
  next();
};

/** Goes after the session and the actor are known. */
export function memberPages(): Router {
  const router = Router();
  router.use(speakChosenLanguage, showAnswer, formBody);
  router.use(
    homePages(),
    signInPages(),
    linkPages(),
    invitationPages(),
    identityPages(),
    securityPages(),
    phonePages(),
    codePages(),
    recoverPages(),
    applicationPages(),
    messagePages(),
    ownPages(),
    copyPages(),
    closePages(),
    certificatePages(),
  );
  router.use(firstVisitPages());
  router.use(cardPages(), devicePages(), helpPages(), posterPages());
  // Last: its short addresses are what no other page is called.
  router.use(applyPages());
  return router;
}
