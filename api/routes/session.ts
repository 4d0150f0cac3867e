// How administrators sign in and out, and set up their second factor.
import { Router } from 'express';
import { NotSignedIn } from '../../errors.ts';
import { confirmTotp, enrolTotp } from '../../workflows/access/enrolTotp.ts';
import { setPassword } from '../../workflows/access/setPassword.ts';
import { signInAdmin } from '../../workflows/access/signInAdmin.ts';
import { adminOf } from '../middleware/actor.ts';
import { contextOf } from '../middleware/requestContext.ts';
import { endSession, startSession } from '../middleware/session.ts';

export function sessionRoutes(): Router {
  const router = Router();

  router.post('/api/session', async (request, response) => {
    const { loginName, password, totp: given } = request.body;
    const { account, totp } = await signInAdmin({ loginName, password, totp: given }, contextOf(request));
    const token = await startSession(request, { accountId: account.id, kind: 'admin', totp: totp === 'on' });
    response.json({ account: { id: account.id, name: account.name ?? account.loginName }, totp, token });
  });

  router.get('/api/session', (request, response) => {
    const actor = adminOf(request);
    response.json({
      account: { id: actor.accountId, name: actor.label },
      totp: request.session.totp ? 'on' : 'off',
      readOnly: actor.readOnly ?? false,
    });
  });

  router.delete('/api/session', async (request, response) => {
    if (!request.actor) throw new NotSignedIn();
    await endSession(request, response);
    response.status(204).end();
  });

  router.post('/api/session/totp', async (request, response) => {
    response.json(await enrolTotp(adminOf(request), request.body.totp));
  });

  router.post('/api/session/totp/confirm', async (request, response) => {
    await confirmTotp(adminOf(request), request.body.totp);
    request.session.totp = true;
    response.json({ totp: 'on' });
  });

  router.put('/api/session/password', async (request, response) => {
    const { password, current } = request.body;
    await setPassword(adminOf(request), { password, current }, { sessionId: request.sessionID });
    response.status(204).end();
  });

  return router;
}
