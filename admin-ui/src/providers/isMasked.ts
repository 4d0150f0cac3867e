import type { FieldMeta } from '../../../contract/meta.ts';

/** Whether a row holds a masked value: shown with stars, or left out altogether. */
export function isMasked(field: FieldMeta, row: Record<string, unknown> | undefined): boolean {
  if (!row) return false;
  if ((field.masked || field.widget === 'identity') && String(row[field.name] ?? '').includes('*')) return true;
  return field.masked && typeof row.id === 'string' && !(field.name in row);
}
