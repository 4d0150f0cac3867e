import type { Actor } from '../../models/store/gates/actor.ts';
import type { ReviewVerb } from '../../rules/engine/documentTypes.ts';
import type { DecisionInput } from '../cases/secondPerson.ts';
import { verbsOf } from '../verb.ts';
import { decideApplication } from './decideApplication.ts';
import { openApplication } from './openApplication.ts';

/** A hand slips: what can be taken back is, for some minutes. */
const byHand =
  (verb: ReviewVerb) =>
  (actor: Actor, id: string, input: DecisionInput = {}) =>
    decideApplication(actor, id, verb, input, 'wherePossible');

export const verbs = verbsOf('application', {
  open: openApplication,
  approve: byHand('approve'),
  return: byHand('return'),
  reject: byHand('reject'),
});
