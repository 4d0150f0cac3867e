// The messages in one's account, for apps.
import { myMessages, openMessages } from '../../workflows/notices/myMessages.ts';
import { route } from '../declaration/route.ts';

export const messages = route({
  method: 'GET',
  path: '/api/public/messages',
  who: 'person',
  title: '我的消息',
  answer: 'Messages',
  async run({ actor }) {
    const rows = await myMessages(actor);
    const items = rows.map(({ id, title, body, createdAt, readAt, applicationId }) => ({
      ...{ id, title, body, createdAt, readAt, applicationId },
    }));
    return { items };
  },
});

export const readMessages = route({
  method: 'POST',
  path: '/api/public/messages/read',
  who: 'person',
  title: '消息已读',
  body: 'OpenedMessages',
  status: 204,
  run: ({ actor, body }) => openMessages(actor, body.ids),
});
