import { beginningOf } from '../verb.ts';
import { type NewRound, startRound } from './startRound.ts';

export const verbs = beginningOf('reviewRound', (actor, input) => startRound(actor, input as NewRound));
