// Days on which offices work: Monday to Friday, but for the holidays and the make-up days that a calendar names.
import { addDays } from '../../civilDay.ts';
import type { ParametersDocument } from '../documents.ts';

/** As a notice tells it: off from the first to the last day, both included; worked on these weekend days instead. */
export type Holiday = { name: string; first: string; last: string; work?: string[] };

export type WorkingDays = { off: ReadonlySet<string>; on: ReadonlySet<string> };

/** What a place without a calendar works by. */
const weekdaysAlone: WorkingDays = { off: new Set(), on: new Set() };

const made = new WeakMap<ParametersDocument, WorkingDays>();

/** The working days of `calendar.workingDays`, over all its years: a term may reach into the next. */
export function workingDaysOf(document: ParametersDocument | undefined): WorkingDays {
  if (!document) return weekdaysAlone;
  const before = made.get(document);
  if (before) return before;
  const holidays = document.values.flatMap(({ value }) => value.holidays as Holiday[]);
  const days = { off: new Set(holidays.flatMap(daysOf)), on: new Set(holidays.flatMap(({ work = [] }) => work)) };
  made.set(document, days);
  return days;
}

export function daysOf({ first, last }: Pick<Holiday, 'first' | 'last'>): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

export const isWeekend = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;

export const isWorkingDay = ({ off, on }: WorkingDays, day: string): boolean =>
  on.has(day) || !(isWeekend(day) || off.has(day));

/** The last day of a term of `count` working days that begins after `day`; `day` itself when there is none to wait for. */
export function addWorkingDays(calendar: WorkingDays, day: string, count: number): string {
  let end = day;
  for (let left = count; left > 0; left -= isWorkingDay(calendar, end) ? 1 : 0) end = addDays(end, 1);
  return end;
}

/** How many working days lie after `from`, up to `to` and with it. */
export function countWorkingDays(calendar: WorkingDays, from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) count += isWorkingDay(calendar, day) ? 1 : 0;
  return count;
}
