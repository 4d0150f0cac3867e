import { SearchInput } from 'react-admin';
import type { FieldMeta } from '../../../contract/meta.ts';
import { widgetOf } from '../fields/fieldWidgets.ts';

type Props = { source: string; field?: FieldMeta; alwaysOn?: boolean; size?: 'small' | 'medium' };

/** One filter of a list: search, or what the widget of the field offers. */
export function FilterField({ source, field, size = 'small' }: Props) {
  if (!field) return <SearchInput source={source} size={size} />;
  const { Input, Filter = Input } = widgetOf(field);
  return <Filter field={field} source={source} required={false} helperText={false} size={size} />;
}
