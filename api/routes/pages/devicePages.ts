import { type Request, type Response, Router } from 'express';
import { DevicesPage } from '../../../member-ui/pages/DevicesPage.tsx';
import { listDevices, signOutDevice, signOutOthers } from '../../../workflows/access/devices.ts';
import { signedIn } from './members.ts';
import { pageProblems } from './pageProblems.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';
import { dayOf } from './timeOf.ts';

export function devicePages(): Router {
  const router = Router();
  router.get('/me/devices', (request, response) => show(request, response));
  router.post('/me/devices', signOut);
  return router;
}

async function show(request: Request, response: Response, problem?: string, status = 200): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const devices = await listDevices(actor, request.sessionID, request.language);
  const shown = devices.map(({ firstSeen, lastSeen, ...device }) => ({
    ...device,
    firstSeen: dayOf(firstSeen, request.language),
    lastSeen: dayOf(lastSeen, request.language),
  }));
  sendPage(response, DevicesPage, { shell: await shellOf(request), devices: shown, problem }, status);
}

async function signOut(request: Request, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const { device } = request.body;
  try {
    if (device === 'others') await signOutOthers(actor, request.sessionID);
    else await signOutDevice(actor, String(device ?? ''), request.sessionID);
    response.redirect(303, '/me/devices?done=deviceSignedOut');
  } catch (error) {
    const { title, status } = pageProblems(error, request.language);
    await show(request, response, title, status);
  }
}
