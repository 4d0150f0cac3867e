// When a cron line fires. The ticker asks for the last time instead of trusting timers, so a fire that passed while everything
// was stopped is found again; the panel asks for the next ones.
import { parseCron } from '../../rules/kinds/schedule/cron.ts';

/** The latest time at or before `now`; undefined when there is none. */
export function previousFire(line: string, timezone: string, now: Date): Date | undefined {
  const cron = parseCron(line, timezone);
  // Two, because the library moves a time that a change of clocks leaves out to the end of the gap, and we leave it out.
  return cron.previousRuns(2, new Date(now.getTime() + 1)).find((fire) => cron.match(fire));
}

/** The next times after `now`; fewer than `count` when the line does not fire as often. */
export function nextFires(line: string, timezone: string, now: Date, count: number): Date[] {
  const cron = parseCron(line, timezone);
  const fires: Date[] = [];
  for (const fire of cron.enumerate(now)) {
    if (cron.match(fire)) fires.push(fire);
    if (fires.length === count) break;
  }
  return fires;
}
