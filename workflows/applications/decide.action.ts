import { verbsOf } from '../verb.ts';
import { approveApplication, rejectApplication, returnApplication } from './decideApplication.ts';
import { openApplication } from './openApplication.ts';

export const verbs = verbsOf('application', {
  open: openApplication,
  approve: approveApplication,
  return: returnApplication,
  reject: rejectApplication,
});
