import { Router } from 'express';
import { CardCheckPage } from '../../../member-ui/pages/CardCheckPage.tsx';
import { checkCard } from '../../../workflows/members/cardProof.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';
import { memberStates } from './cardOf.ts';
import { sendPage } from './sendPage.ts';
import { shellOf } from './shellOf.ts';

export function cardPages(): Router {
  const router = Router();

  router.get('/card/:proof', async (request, response) => {
    const facts = await checkCard(request.params.proof);
    const state = facts && memberStates[facts.state];
    const union = facts && (await unionPlaces([facts.unionId])).get(facts.unionId);
    const card = facts &&
      state && {
        name: facts.name,
        union: union?.name ?? '',
        state: facts.state,
        stateLabel: state.label,
        says: state.says,
      };
    sendPage(response, CardCheckPage, { shell: await shellOf(request, union?.path), card }, card ? 200 : 404);
  });

  return router;
}
