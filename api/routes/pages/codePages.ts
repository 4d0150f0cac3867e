// What became of the code that this browser asked for, and what can be done when it does not come.
import { type Request, type Response, Router } from 'express';
import { NoCodePage } from '../../../member-ui/pages/NoCodePage.tsx';
import { codeState } from '../../../workflows/access/codeState.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';
import { clockOf } from './timeOf.ts';

export function codePages(): Router {
  const router = Router();
  router.get('/no-code', show);
  return router;
}

async function show(request: Request, response: Response): Promise<void> {
  const { sentCode } = request.session;
  if (!sentCode) return response.redirect(303, '/sign-in');
  const { id, at, wait, minutesValid, back } = sentCode;
  const state = id ? await codeState(id) : undefined;
  const waited = (Date.now() - at) / 1000;
  const clock = (moment: string) => clockOf(moment, request.language);
  sendPage(response, NoCodePage, {
    shell: await shellOf(request),
    askedAt: clock(new Date(at).toISOString()),
    state: state && 'at' in state ? { ...state, at: clock(state.at) } : state,
    isOver: waited > minutesValid * 60,
    waitSeconds: Math.max(0, Math.ceil(wait - waited)),
    back,
  });
}
