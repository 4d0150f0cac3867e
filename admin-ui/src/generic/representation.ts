import type { ResourceMeta } from '../../../contract/meta.ts';
import { choiceTitle } from '../fields/choiceTitle.ts';
import { formatDateTime } from '../fields/formatDateTime.ts';

/** How one record is called in titles, pickers and links. */
export function representation(resource: ResourceMeta, row: Record<string, unknown>): string {
  const field = resource.fields.find(({ name }) => name === resource.label);
  const value = row[resource.label] ?? row.name ?? row.title;
  if (value === null || value === undefined || value === '') return `#${String(row.id).slice(-8)}`;
  if (field?.widget === 'choice')
    return choiceTitle(field, value, document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
  return field?.widget === 'dateTime' ? formatDateTime(value) : String(value);
}
