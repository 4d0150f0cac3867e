import type { PlaceRules } from '../documents/placeRules.ts';
import { localTime } from '../localTime.ts';

type QuietHours = { from: string; to: string; timezone: string };

/** Now, or the end of the quiet hours of this union when they lie on now. Codes do not wait. */
export function sendableAt(now: Date, rules: PlaceRules, urgent: boolean): Date {
  const hours = urgent ? undefined : (rules.parameters('notice.quietHours') as QuietHours | undefined);
  return hours ? endOfQuiet(now, hours) : now;
}

/** `now` when it lies outside the hours. They may reach over midnight. */
export function endOfQuiet(now: Date, { from, to, timezone }: QuietHours): Date {
  const minute = minutes(localTime(timezone, now));
  const [start, end] = [minutes(from), minutes(to)];
  const quiet = start <= end ? minute >= start && minute < end : minute >= start || minute < end;
  if (!quiet) return now;
  const wait = (end - minute + 1440) % 1440;
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000 + wait * 60_000);
}

const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
