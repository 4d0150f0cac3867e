// What a person has received, on the pages of the panel about him.
import { receivedByMember, receivedInCase } from '../../workflows/notices/receivedMessages.ts';
import { route } from '../declaration/route.ts';

export const memberReceived = route({
  method: 'GET',
  path: '/api/members/:id/received',
  who: 'admin',
  title: '这名会员收到过的消息，以及为什么收到',
  answer: 'ReceivedMessages',
  run: ({ actor, params, request }) => receivedByMember(actor, params.id as string, request.language),
});

export const caseReceived = route({
  method: 'GET',
  path: '/api/applications/:id/received',
  who: 'admin',
  title: '本人因这件办件收到过的消息',
  answer: 'ReceivedMessages',
  run: ({ actor, params, request }) => receivedInCase(actor, params.id as string, request.language),
});
