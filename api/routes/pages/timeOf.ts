import { daysBetween } from '../../../civilDay.ts';
import { config } from '../../../config.ts';
import { today } from '../../../workflows/today.ts';

const timezone = config.timezone;
const dayFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: timezone,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});
const timeFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: timezone,
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** 2026-11-21 → 2026年11月21日 */
export const dayOf = (date: string): string =>
  dayFormat.format(new Date(date.length === 10 ? `${date}T12:00:00Z` : date));

/** 11月21日 14:03 */
export const timeOf = (moment: string): string => timeFormat.format(new Date(moment));

/** 今天提交, 已等待1天, 已等待3天: by the calendar, so that what came yesterday evening is not of today. */
export function waitOf(moment: string, now = new Date()): string {
  const days = daysBetween(today(new Date(moment)), today(now));
  return days < 1 ? '今天提交' : `已等待${days}天`;
}

/** 通常当天, 通常2天; empty when it is not known. */
export const usualTimeOf = (days: number | null): string =>
  days === null ? '' : days === 0 ? '通常当天' : `通常${days}天`;
