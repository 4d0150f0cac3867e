import { type Request, type Response, Router } from 'express';
import { CardCheckPage } from '../../../member-ui/pages/CardCheckPage.tsx';
import { groupTitle } from '../../../models/descriptor/states.ts';
import { liveCard, readCard } from '../../../workflows/members/checkCard.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { membershipInWords } from './cardOf.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';
import { timeOf } from './timeOf.ts';

export function cardPages(): Router {
  const router = Router();
  router.get('/card/:token', check);
  return router;
}

async function check(request: Request<{ token: string }>, response: Response): Promise<void> {
  const signed = readCard(request.params.token);
  const live = signed && !signed.isOver ? await liveCard(signed) : undefined;
  if (!signed || !live) {
    const props = {
      shell: await shellOf(request),
      expiredAt: signed && timeOf(untilOf(signed.content.until), request.language),
    };
    return sendPage(response, CardCheckPage, props, 404);
  }
  const union = (await unionPlaces([live.unionId])).get(live.unionId);
  const card = {
    name: live.name,
    number: signed.content.no,
    union: union?.name ?? '',
    state: live.state,
    ...(await membershipInWords({ state: live.state }, request.language, union?.path)),
    changedFrom:
      live.state === signed.content.state ? undefined : groupTitle('member', signed.content.state)[request.language],
    keyId: signed.keyId,
    validUntil: timeOf(untilOf(signed.content.until), request.language),
  };
  sendPage(response, CardCheckPage, { shell: await shellOf(request, union), card });
}

const untilOf = (seconds: number) => new Date(seconds * 1000).toISOString();
