import { dayIn } from '../civilDay.ts';

const hour = 3_600_000;

/** The moment at which a civil day begins where the clocks show the time of a zone. */
export function startOfDay(timeZone: string, day: string): Date {
  const dayOf = dayIn(timeZone);
  const greenwich = Date.parse(`${day}T00:00:00Z`);
  // Zones lie up to 14 hours before Greenwich and 12 behind it, in quarters of an hour.
  for (let at = greenwich - 14 * hour; at <= greenwich + 12 * hour; at += hour / 4)
    if (dayOf(new Date(at)) === day) return new Date(at);
  throw new RangeError(`no ${day} in ${timeZone}`);
}
