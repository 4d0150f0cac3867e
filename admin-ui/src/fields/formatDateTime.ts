/** 2026-11-21 13:52 in the reader's time zone: the same in both languages, and it lines up in a column. */
export function formatDateTime(value: unknown): string {
  const at = new Date(String(value ?? ''));
  if (Number.isNaN(at.getTime())) return '—';
  return at.toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}
