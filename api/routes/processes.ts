// Beginning a process about a record, from the panel.
import { shownFields } from '../../workflows/answers/shownFields.ts';
import { offerProcesses } from '../../workflows/applications/offerProcesses.ts';
import { previewApplication } from '../../workflows/applications/previewApplication.ts';
import { processToBegin } from '../../workflows/applications/processToBegin.ts';
import { submitApplication } from '../../workflows/applications/submitApplication.ts';
import { route } from '../declaration/route.ts';

export const offers = route({
  method: 'GET',
  path: '/api/processes',
  who: 'admin',
  title: '可以为一条记录办理的事项',
  query: 'ProcessQuery',
  answer: 'ProcessOffer[]',
  run: ({ actor, query, request }) => offerProcesses(actor, query, request.language),
});

export const toBegin = route({
  method: 'GET',
  path: '/api/processes/:key',
  who: 'admin',
  title: '为一条记录办理：须知、表单、现有内容',
  query: 'ProcessQuery',
  answer: 'ProcessToBegin',
  run: ({ actor, params, query, request }) => processToBegin(actor, params.key as string, query.id, request.language),
});

export const shown = route({
  method: 'POST',
  path: '/api/forms/:hash/shown',
  who: 'admin',
  title: '按已填内容，哪些填报项要填',
  body: 'GivenAnswers',
  answer: 'ShownFields',
  run: async ({ params, body }) => ({ shown: await shownFields(params.hash as string, body.data) }),
});

export const foresight = route({
  method: 'POST',
  path: '/api/applications/preview',
  who: 'admin',
  title: '提交前：将会发生什么，规则怎么说',
  body: 'Beginning',
  answer: 'Foresight',
  run: ({ actor, body, request }) => previewApplication(actor, body, { channel: 'pc' }, request.language),
});

/** An administrator begins a process about a record. */
export const begin = route({
  method: 'POST',
  path: '/api/applications',
  who: 'admin',
  title: '为一条记录办理事项',
  body: 'Beginning',
  answer: 'Begun',
  status: 201,
  async run({ actor, body, request }) {
    const visit = { ...(request.ip && { ip: request.ip }), channel: 'pc' as const };
    const { application, made } = await submitApplication(actor, body, visit);
    const { id, number = null, state } = application;
    return { application: { id, number, state }, made };
  },
});
