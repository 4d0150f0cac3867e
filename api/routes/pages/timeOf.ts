import { daysBetween } from '../../../civilDay.ts';
import { config } from '../../../config.ts';
import type { Language } from '../../../contract/words.ts';
import { caseWords } from '../../../member-ui/words/cases.ts';
import { today } from '../../../workflows/today.ts';

const { timezone } = config;
const locales = { zh: 'zh-CN', en: 'en-GB' };
const inBoth = (options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> => ({
  zh: new Intl.DateTimeFormat(locales.zh, { timeZone: timezone, ...options }),
  en: new Intl.DateTimeFormat(locales.en, { timeZone: timezone, ...options }),
});
const dayFormat = inBoth({ year: 'numeric', month: 'long', day: 'numeric' });
const timeFormat = inBoth({ month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false });
const clockFormat = inBoth({ hour: '2-digit', minute: '2-digit', hour12: false });
const momentFormat = inBoth({
  ...{ year: 'numeric', month: 'long', day: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', hour12: false },
});

/** 2026-11-21 → 2026年11月21日 */
export const dayOf = (date: string, language: Language): string =>
  dayFormat[language].format(new Date(date.length === 10 ? `${date}T12:00:00Z` : date));

/** 11月21日 14:03 */
export const timeOf = (moment: string, language: Language): string => timeFormat[language].format(new Date(moment));

/** 14:03: of what has just happened. */
export const clockOf = (moment: string, language: Language): string => clockFormat[language].format(new Date(moment));

/** 2026年11月21日 14:03: of what is kept for years. */
export const momentOf = (moment: string, language: Language): string => momentFormat[language].format(new Date(moment));

/** 今天提交, 已等待1天, 已等待3天: by the calendar, so that what came yesterday evening is not of today. */
export function waitOf(moment: string, language: Language, now = new Date()): string {
  const { steps } = caseWords[language];
  const days = daysBetween(today(new Date(moment)), today(now));
  return days < 1 ? steps.today : steps.waited(days);
}

/** 通常当天, 通常2天; empty when it is not known. */
export const usualTimeOf = (days: number | null, language: Language): string =>
  days === null ? '' : caseWords[language].steps.usually(days);
