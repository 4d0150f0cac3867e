import type { ResourceMeta } from '../../../contract/meta.ts';
import { choiceTitle } from '../fields/choiceTitle.ts';
import type { Row } from '../providers/meta.ts';
import { writingIn } from '../providers/writing.ts';

/** How one record is called in titles, pickers and links. */
export function representation(resource: ResourceMeta, row: Record<string, unknown> & Pick<Row, '_labels'>): string {
  const field = resource.fields.find(({ name }) => name === resource.label);
  const value = row._labels?.[resource.label] ?? row[resource.label] ?? row.name ?? row.title;
  if (value === null || value === undefined || value === '') return withoutName(resource, row);
  const locale = localeOfPage();
  const { day, moment } = writingIn(locale);
  if (field?.widget === 'date') return day(value);
  if (field?.widget === 'dateTime') return moment(value);
  return choiceTitle(field, value, locale);
}

/** What is known by no name, or has forgotten it, by its state. */
function withoutName(resource: ResourceMeta, row: Record<string, unknown>): string {
  const state = resource.fields.find(({ name }) => name === 'state');
  return state && row.state ? choiceTitle(state, row.state, localeOfPage()) : `#${String(row.id).slice(-8)}`;
}

const localeOfPage = () => (window.document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
