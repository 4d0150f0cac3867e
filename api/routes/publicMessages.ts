import { Router } from 'express';
import { myMessages, openMessages } from '../../workflows/notices/myMessages.ts';
import { personOf } from '../middleware/actor.ts';
import { refuseUnknownNames } from './readBody.ts';

/** The messages in one's account, for apps. */
export function publicMessages(): Router {
  const router = Router();

  router.get('/api/public/messages', async (request, response) => {
    const rows = await myMessages(personOf(request));
    const items = rows.map(({ id, title, body, createdAt, readAt, applicationId }) => ({
      ...{ id, title, body, createdAt, readAt, applicationId },
    }));
    response.json({ items });
  });

  router.post('/api/public/messages/read', async (request, response) => {
    const actor = personOf(request);
    refuseUnknownNames(request.body, ['ids']);
    await openMessages(actor, request.body.ids);
    response.status(204).end();
  });

  return router;
}
