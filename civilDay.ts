// A day of the calendar as text, 'YYYY-MM-DD'. It has no hour and no zone, and sorts as text. Pure and without imports: the
// rules and the panel count days as the rest of the house does.

const form = /^(\d{4})-(\d\d)-(\d\d)$/;
const dayMs = 86_400_000;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengthOf = (year: number, month: number) =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

const digits = (number: number, length: number) => String(number).padStart(length, '0');

const dayOf = (year: number, month: number, day: number) => `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;

/** Midnight in Greenwich: where every day has as many milliseconds. */
const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Whether it is a day there is, from the year 1 on: the database knows no year 0. */
export function isDay(value: unknown): value is string {
  const [year = 0, month = 0, day = 0] = (typeof value === 'string' ? (form.exec(value)?.slice(1) ?? []) : []).map(
    Number,
  );
  return year > 0 && day > 0 && day <= lengthOf(year, month);
}

/** '20260131' as a day; undefined when there is none. */
export function dayOfDigits(text: string): string | undefined {
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return isDay(day) ? day : undefined;
}

export const addDays = (day: string, days: number): string =>
  new Date(midnight(day) + days * dayMs).toISOString().slice(0, 10);

/** A day that the month does not have becomes its last. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(date, lengthOf(toYear, toMonth)));
}

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

export const lastOfMonth = (day: string): string => addDays(addMonths(firstOfMonth(day), 1), -1);

/** From one day to another; negative when the other lies before. */
export const daysBetween = (from: string, to: string): number => (midnight(to) - midnight(from)) / dayMs;

/** Completed years, as the law counts them: the birthday itself completes the year. */
export function ageOn(birthDay: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years;
}

/** The day of a moment where the clocks show the time of a zone. Make it once: making one costs more than a request. */
export function dayIn(timeZone: string): (moment: Date) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  let last = { minute: Number.NaN, day: '' };
  return (moment) => {
    // Formatting costs not little either, and a day begins on a whole minute in every zone.
    const minute = Math.floor(moment.getTime() / 60_000);
    if (minute !== last.minute) last = { minute, day: format.format(moment) };
    return last.day;
  };
}
