import { config } from '../config.ts';

// Making a formatter costs more than the rest of a request, and formatting not little.
const formatter = new Intl.DateTimeFormat('en-CA', {
  timeZone: config.timezone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
let last = { minute: Number.NaN, day: '' };

/** The civil day of a moment in the instance's time zone, 'YYYY-MM-DD'. Rules never read the clock: they get this as a fact. */
export function today(moment: Date = new Date()): string {
  // A day begins on a whole minute in every zone.
  const minute = Math.floor(moment.getTime() / 60_000);
  if (minute !== last.minute) last = { minute, day: formatter.format(moment) };
  return last.day;
}

/** The day `days` after another, in plain calendar arithmetic. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
