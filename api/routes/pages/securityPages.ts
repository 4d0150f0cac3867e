// By what a person signs in: his password, login name and e-mail address, and what he does when he has forgotten the first.
import { type Request, type Response, Router } from 'express';
import { ForgotPage } from '../../../member-ui/pages/ForgotPage.tsx';
import { PasswordPage } from '../../../member-ui/pages/PasswordPage.tsx';
import { SecurityPage } from '../../../member-ui/pages/SecurityPage.tsx';
import { chooseLoginName } from '../../../workflows/access/chooseLoginName.ts';
import { ownAccount, ownSecurity } from '../../../workflows/access/myAccount.ts';
import { setEmail } from '../../../workflows/access/ownEmail.ts';
import { passwordPolicy, passwordRules } from '../../../workflows/access/passwordPolicy.ts';
import { requestPasswordReset } from '../../../workflows/access/resetPassword.ts';
import { isFresh, setPassword } from '../../../workflows/access/setPassword.ts';
import { contextOf } from '../../middleware/requestContext.ts';
import { signedIn } from './members.ts';
import { type PageProblems, pageProblems } from './pageProblems.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

export function securityPages(): Router {
  const router = Router();
  router.get('/forgot', (request, response) => showForgot(request, response));
  router.post('/forgot', forgot);
  router.get('/me/security', (request, response) => showSecurity(request, response));
  router.post('/me/security', change);
  router.get('/me/password', (request, response) => showPassword(request, response));
  router.post('/me/password', savePassword);
  return router;
}

const shown = (found?: PageProblems) => ({
  problems: found?.problems ?? [],
  title: found && !found.problems.length ? found.title : undefined,
});

async function showForgot(request: Request, response: Response, found?: PageProblems): Promise<void> {
  const props = { shell: await shellOf(request), sent: request.query.sent === '1', ...shown(found) };
  sendPage(response, ForgotPage, props, found?.status);
}

async function forgot(request: Request, response: Response): Promise<void> {
  try {
    await requestPasswordReset(request.body.identifier, contextOf(request));
    response.redirect(303, '/forgot?sent=1');
  } catch (error) {
    await showForgot(request, response, pageProblems(error, request.language));
  }
}

async function showSecurity(request: Request, response: Response, found?: PageProblems): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const [account, own] = await Promise.all([ownAccount(actor), ownSecurity(actor)]);
  const typed = found ? request.body : {};
  const props = {
    shell: await shellOf(request),
    phone: account.phone ?? '',
    hasPassword: own.hasPassword,
    loginName: typed.loginName ?? account.loginName ?? '',
    email: typed.email ?? account.email ?? '',
    emailVerified: Boolean(account.emailVerifiedAt),
    ...shown(found),
  };
  sendPage(response, SecurityPage, props, found?.status);
}

async function change(request: Request, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const { what, loginName, email } = request.body;
  try {
    if (what === 'email') await setEmail(actor, email);
    else await chooseLoginName(actor, loginName);
    response.redirect(303, `/me/security?done=${what === 'email' ? 'emailSent' : 'loginNameSet'}`);
  } catch (error) {
    await showSecurity(request, response, pageProblems(error, request.language));
  }
}

async function showPassword(request: Request, response: Response, found?: PageProblems): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const { hasPassword } = await ownSecurity(actor);
  const props = {
    shell: await shellOf(request),
    asksCurrent: hasPassword && !isFresh(request.session.phoneConfirmedAt),
    rules: passwordRules(await passwordPolicy()).map((rule) => rule[request.language]),
    ...shown(found),
  };
  sendPage(response, PasswordPage, props, found?.status);
}

async function savePassword(request: Request, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const { session, sessionID, body } = request;
  try {
    await setPassword(actor, body, { phoneConfirmedAt: session.phoneConfirmedAt, sessionId: sessionID });
    response.redirect(303, '/me/security?done=passwordSet');
  } catch (error) {
    await showPassword(request, response, pageProblems(error, request.language));
  }
}
