import type { ResourceMeta } from '../../../contract/meta.ts';
import { widgetOf } from '../fields/fieldWidgets.ts';
import type { Row } from '../providers/meta.ts';

/** How one record is called in titles, pickers and links. */
export function representation(resource: ResourceMeta, row: Record<string, unknown> & Pick<Row, '_labels'>): string {
  const field = resource.fields.find(({ name }) => name === resource.label);
  const value = row._labels?.[resource.label] ?? row[resource.label] ?? row.name ?? row.title;
  if (value === null || value === undefined || value === '') return `#${String(row.id).slice(-8)}`;
  const locale = window.document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  return (field && widgetOf(field).inWords?.(field, value, locale)) ?? String(value);
}
