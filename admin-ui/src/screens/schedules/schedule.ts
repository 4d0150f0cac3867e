// What `GET /api/schedules` and `GET /api/documents/:id/schedule` tell.
import type { Row } from '../../providers/meta.ts';

export type Schedule = {
  task: string;
  unionId: string;
  scheduleKey: string;
  documentId: string | null;
  title: string | null;
  cron: string;
  timezone: string;
  words: string | null;
  enabled: boolean;
  next: string[];
  last: Row | null;
};

/** The moment as the clocks of the schedule show it, with the day of the week. */
export function localMoment(moment: string, timezone: string, locale: string): string {
  const at = new Date(moment);
  const day = at.toLocaleDateString(locale === 'en' ? 'en' : 'zh-CN', { weekday: 'short', timeZone: timezone });
  return `${at.toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: timezone })} ${day}`;
}
