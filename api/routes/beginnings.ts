import { submitApplication } from '../../workflows/applications/submitApplication.ts';
import { route } from '../declaration/route.ts';

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
