// What a link from a message opens: GET shows, POST uses it up.
import { type Request, type Response, Router } from 'express';
import { DonePage } from '../../../member-ui/pages/DonePage.tsx';
import { LinkPage } from '../../../member-ui/pages/LinkPage.tsx';
import { accountWords } from '../../../member-ui/words/account.ts';
import { acceptInvitation } from '../../../workflows/access/acceptInvitation.ts';
import { openLink } from '../../../workflows/access/accountLinks.ts';
import { verifyEmail } from '../../../workflows/access/ownEmail.ts';
import { passwordPolicy, passwordRules } from '../../../workflows/access/passwordPolicy.ts';
import { resetPassword } from '../../../workflows/access/resetPassword.ts';
import { stopPhone } from '../../../workflows/access/stopPhone.ts';
import { contextOf } from '../../middleware/requestContext.ts';
import { identityChoices, identityIn, noIdentity } from './identityForm.ts';
import { type PageProblems, pageProblems } from './pageProblems.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

type LinkRequest = Request<{ token: string }>;
type Opens = Awaited<ReturnType<typeof openLink>>['opens'];

export function linkPages(): Router {
  const router = Router();
  router.get('/i/:token', (request, response) => show(request, response));
  router.post('/i/:token', use);
  return router;
}

async function use(request: LinkRequest, response: Response): Promise<void> {
  const { opens } = await openLink(request.params.token, contextOf(request));
  try {
    await uses[opens](request);
  } catch (error) {
    const problems = pageProblems(error, request.language);
    if (problems.status === 410) throw error;
    await show(request, response, problems);
    return;
  }
  const done = doneWith(opens, request);
  sendPage(response, DonePage, { shell: await shellOf(request), ...done });
}

const uses: Record<Opens, (request: LinkRequest) => Promise<unknown>> = {
  invitation: (request) =>
    acceptInvitation(
      request.params.token,
      { ...identityIn(request.body), password: request.body.password },
      contextOf(request),
    ),
  passwordReset: (request) => resetPassword(request.params.token, request.body.password, contextOf(request)),
  phoneStop: (request) => stopPhone(request.params.token, contextOf(request)),
  emailCheck: (request) => verifyEmail(request.params.token, contextOf(request)),
};

function doneWith(opens: Opens, { language, actor }: Request) {
  const { invitation, reset, emailCheck, phoneStop } = accountWords[language];
  const panel = { href: '/admin/', title: invitation.toPanel };
  if (opens === 'invitation')
    return {
      title: invitation.done,
      says: invitation.doneSays,
      links: [panel, { href: '/me', title: invitation.toMe }],
    };
  if (opens === 'passwordReset')
    return {
      title: reset.done,
      says: reset.doneSays,
      links: [{ href: '/sign-in?by=password', title: reset.toSignIn }, panel],
    };
  if (opens === 'phoneStop')
    return {
      title: phoneStop.done,
      says: phoneStop.doneSays,
      links: [{ href: '/sign-in', title: reset.toSignIn }],
    };
  const links = actor ? [{ href: '/me/security', title: accountWords[language].security.title }] : [];
  return { title: emailCheck.done, says: emailCheck.doneSays, links };
}

async function show(request: LinkRequest, response: Response, found?: PageProblems): Promise<void> {
  const { token } = request.params;
  const { opens } = await openLink(token, contextOf(request));
  const { language } = request;
  const props = {
    shell: await shellOf(request),
    action: `/i/${token}`,
    opens,
    choices: identityChoices(language),
    values: found ? identityIn(request.body) : noIdentity,
    rules: passwordRules(await passwordPolicy()).map((rule) => rule[language]),
    problems: found?.problems ?? [],
    title: found && !found.problems.length ? found.title : undefined,
  };
  sendPage(response, LinkPage, props, found?.status);
}
