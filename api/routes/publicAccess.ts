// How members sign in, say who they are, and see themselves.

import { type Request, Router } from 'express';
import { NotSignedIn } from '../../errors.ts';
import { isIn } from '../../models/descriptor/states.ts';
import type { Listed } from '../../models/store/gates/shownRow.ts';
import { bindIdentity } from '../../workflows/access/bindIdentity.ts';
import { confirmPhone, requestConfirmation } from '../../workflows/access/confirmPhone.ts';
import { listDevices, signOutDevice } from '../../workflows/access/devices.ts';
import { newHumanChallenge } from '../../workflows/access/humanChallenge.ts';
import { myAccount } from '../../workflows/access/myAccount.ts';
import { newPictureCode } from '../../workflows/access/pictureCode.ts';
import { requestCode } from '../../workflows/access/requestCode.ts';
import { setPassword } from '../../workflows/access/setPassword.ts';
import { signInWithCode } from '../../workflows/access/signInWithCode.ts';
import { signInWithPassword } from '../../workflows/access/signInWithPassword.ts';
import { issueCard } from '../../workflows/members/issueCard.ts';
import { personOf } from '../middleware/actor.ts';
import { takeHumanProof } from '../middleware/humanProof.ts';
import { rateLimit } from '../middleware/rateLimit.ts';
import { contextOf } from '../middleware/requestContext.ts';
import { endSession, startSession } from '../middleware/session.ts';
import { originOf } from './pages/originOf.ts';
import { type Body, refuseUnknownNames } from './readBody.ts';

export function publicAccessRoutes(): Router {
  const router = Router();

  router.get('/api/public/challenge', async (_request, response) => {
    response.set('Cache-Control', 'no-store').json(await newHumanChallenge());
  });

  router.get('/captcha.svg', rateLimit({ points: 60, seconds: 60 }), (request, response) => {
    const { svg, kept } = newPictureCode();
    request.session.picture = kept;
    response.set('Cache-Control', 'no-store').type('svg').send(svg);
  });

  router.post('/api/public/codes', async (request, response) => {
    const { phone, purpose } = bodyOf(request, ['phone', 'purpose', 'altcha', 'captcha']);
    const proof = takeHumanProof(request);
    const sent =
      purpose === 'confirm'
        ? await requestConfirmation(personOf(request), proof, contextOf(request))
        : await requestCode({ phone, purpose, proof }, contextOf(request));
    response.status(202).json(sent);
  });

  router.post('/api/public/session', async (request, response) => {
    response.json(await signIn(request));
  });

  router.delete('/api/public/session', async (request, response) => {
    if (!request.actor) throw new NotSignedIn();
    await endSession(request, response);
    response.status(204).end();
  });

  router.get('/api/public/me', async (request, response) => {
    const me = await myAccount(personOf(request));
    const card = await cardIn(request, me.membership);
    response.json({ ...me, card, phoneConfirmedAt: request.session.phoneConfirmedAt ?? null });
  });

  router.get('/api/public/me/devices', async (request, response) => {
    response.json({ items: await listDevices(personOf(request), request.sessionID) });
  });

  router.delete('/api/public/me/devices/:id', async (request, response) => {
    await signOutDevice(personOf(request), request.params.id, request.sessionID);
    response.status(204).end();
  });

  router.put('/api/public/me/identity', async (request, response) => {
    const { name, documentType, documentNumber, documentExpiresOn } = bodyOf(request, [
      'name',
      'documentType',
      'documentNumber',
      'documentExpiresOn',
    ]);
    const actor = personOf(request);
    await bindIdentity(actor, { name, documentType, documentNumber, documentExpiresOn });
    response.json(await myAccount(actor));
  });

  router.put('/api/public/me/password', async (request, response) => {
    const { password, current } = bodyOf(request, ['password', 'current']);
    const { phoneConfirmedAt } = request.session;
    await setPassword(personOf(request), { password, current }, { phoneConfirmedAt, sessionId: request.sessionID });
    response.status(204).end();
  });

  router.post('/api/public/me/phoneConfirmation', async (request, response) => {
    const { code } = bodyOf(request, ['code']);
    request.session.phoneConfirmedAt = await confirmPhone(personOf(request), code, contextOf(request));
    response.json({ phoneConfirmedAt: request.session.phoneConfirmedAt });
  });

  return router;
}

function bodyOf(request: Request, allowed: readonly string[]): Body {
  refuseUnknownNames(request.body, allowed);
  return request.body;
}

/** What an app needs to show the card with its code. */
async function cardIn(request: Request, membership: Listed<'member'> | null) {
  if (!membership || !isIn('member', membership, 'live')) return null;
  const { token, validUntil } = await issueCard(membership);
  return { token, validUntil, address: `${originOf(request)}/card/${token}` };
}

/** By code when a code is given, else by password. */
async function signIn(request: Request) {
  const { phone, code, identifier, password } = bodyOf(request, ['phone', 'code', 'identifier', 'password']);
  const byCode = code !== undefined;
  const account = byCode
    ? await signInWithCode({ phone, code }, contextOf(request))
    : await signInWithPassword({ identifier, password }, contextOf(request));
  const token = await startSession(request, {
    accountId: account.id,
    kind: 'member',
    ...(byCode ? { phoneConfirmedAt: new Date().toISOString() } : {}),
  });
  return { account: { id: account.id, name: account.name ?? null, bound: Boolean(account.boundAt) }, token };
}
