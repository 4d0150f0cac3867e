// Gradual retirement: statutory date = birth + base years + delay months, by month of birth.
import { addMonths } from '../../civilDay.ts';

export type RetirementCategory = 'M60' | 'F55' | 'F50';
export type RetirementTable = {
  /** First year of the reform; before it the delay is 0. */
  startYear: number;
  categories: Record<RetirementCategory, { base: number; step: number; cap: number }>;
};
export type RetirementPerson = {
  sex: 'male' | 'female' | 'unknown';
  birthDate: string | null;
  category?: RetirementCategory;
};
export type Retirement = {
  state: 'notReached' | 'undecided' | 'reached';
  /** The one date, where the category is known. */
  date?: string;
  delayMonths?: number;
  earliest?: string;
  latest?: string;
};

/** Months of delay and the statutory date for one category. */
export function statutoryRetirement(
  birthDate: string,
  category: RetirementCategory,
  table: RetirementTable,
): { date: string; delayMonths: number } {
  const { base, step, cap } = table.categories[category];
  const year = Number(birthDate.slice(0, 4));
  const month = Number(birthDate.slice(5, 7));
  const monthsIntoReform = (year + base - table.startYear) * 12 + month;
  const delayMonths = monthsIntoReform <= 0 ? 0 : Math.min(Math.ceil(monthsIntoReform / step), cap);
  return { date: addMonths(birthDate, base * 12 + delayMonths), delayMonths };
}

/** Three-valued: an ID number tells sex and birth date, not whether a woman's post retires at 50 or 55. */
export function retirement(person: RetirementPerson, table: RetirementTable, today: string): Retirement {
  const { birthDate } = person;
  if (birthDate === null) return { state: 'undecided' };
  const category = person.category ?? (person.sex === 'male' ? 'M60' : undefined);
  if (category) {
    const { date, delayMonths } = statutoryRetirement(birthDate, category, table);
    return { state: today >= date ? 'reached' : 'notReached', date, delayMonths, earliest: date, latest: date };
  }
  const earliest = statutoryRetirement(birthDate, 'F50', table).date;
  const latest = statutoryRetirement(birthDate, person.sex === 'female' ? 'F55' : 'M60', table).date;
  return { state: today < earliest ? 'notReached' : today >= latest ? 'reached' : 'undecided', earliest, latest };
}
