import { beginningOf } from '../verb.ts';
import { startRound } from './startRound.ts';

export const verbs = beginningOf('reviewRound', startRound);
