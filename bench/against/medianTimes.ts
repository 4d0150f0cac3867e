import { median } from '../support/quantiles.ts';
import { timesOf } from '../support/timesOf.ts';

/** Milliseconds of a call, by name: the median of as many calls as a round makes, an odd number. */
export async function medianTimes(
  calls: Record<string, () => Promise<unknown>>,
  callsPerRound: number,
): Promise<Record<string, number>> {
  const times = await timesOf(calls, callsPerRound, 1);
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]));
}
