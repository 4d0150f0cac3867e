import type { FieldMeta } from './meta.ts';

/** Whether a row holds a masked value: shown with stars, or left out altogether. */
export function isMasked(field: FieldMeta, row: Record<string, unknown> | undefined): boolean {
  if (!field.masked || !row) return false;
  if (typeof row.id === 'string' && !(field.name in row)) return true;
  return String(row[field.name] ?? '').includes('*');
}
