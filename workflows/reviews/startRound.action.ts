import { beginningOf } from '../verb.ts';
import { freshDryRun } from './freshDryRun.ts';
import { type NewRound, startRound } from './startRound.ts';

/** By hand nothing is decided that nobody has looked at first; schedules begin by the clock. */
export const verbs = beginningOf('reviewRound', async (actor, input) => {
  const round = input as NewRound;
  if (!round.dryRun) await freshDryRun(actor, round);
  return startRound(actor, round);
});
