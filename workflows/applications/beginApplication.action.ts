import type { Beginning } from '../../contract/processes.ts';
import { beginningOf } from '../verb.ts';
import { submitApplication } from './submitApplication.ts';

/** An administrator begins a process about a record and submits it. */
export const verbs = beginningOf('application', async (actor, input) => {
  const visit = { ...(actor.ip && { ip: actor.ip }), channel: 'pc' as const };
  return (await submitApplication(actor, input as Beginning, visit)).application;
});
