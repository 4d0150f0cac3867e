/** The moment as the clocks of the schedule show it, with the day of the week. */
export function localMoment(moment: string, timezone: string, locale: string): string {
  const at = new Date(moment);
  const day = at.toLocaleDateString(locale === 'en' ? 'en' : 'zh-CN', { weekday: 'short', timeZone: timezone });
  return `${at.toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: timezone })} ${day}`;
}
