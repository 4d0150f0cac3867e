import { config } from '../config.ts';

/** The civil day of a moment in the instance's time zone, 'YYYY-MM-DD'. Rules never read the clock: they get this as a fact. */
export function today(moment: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: config.timezone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
}

/** The day `days` after another, in plain calendar arithmetic. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
