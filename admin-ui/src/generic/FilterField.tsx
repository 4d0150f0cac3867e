import { DateInput, SearchInput, SelectArrayInput, useLocale } from 'react-admin';
import type { FieldMeta } from '../../../contract/meta.ts';
import { widgetOf } from '../fields/fieldWidgets.ts';

type Props = { source: string; field?: FieldMeta; alwaysOn?: boolean; size?: 'small' | 'medium' };

/** One filter of a list: search, several of a choice, a day's beginning or end, or plain equality. */
export function FilterField({ source, field, size = 'small' }: Props) {
  const locale = useLocale();
  if (!field) return <SearchInput source={source} size={size} />;
  if (field.widget === 'choice' && field.choices) {
    const choices = field.choices.map(({ value, zh, en }) => ({ id: value, name: locale === 'en' ? en || zh : zh }));
    return (
      <SelectArrayInput
        source={source}
        choices={choices}
        size={size}
        translateChoice={false}
        format={(value) => (value === undefined || value === null || value === '' ? [] : [value].flat())}
        sx={{ minWidth: 140 }}
      />
    );
  }
  if (field.widget === 'dateTime') {
    const clock = source.endsWith('_lte') ? 'T23:59:59.999' : 'T00:00:00';
    return (
      <DateInput
        source={source}
        size={size}
        format={(value) => (value ? new Date(value).toLocaleDateString('sv-SE') : '')}
        parse={(day: string) => (day ? new Date(`${day}${clock}`).toISOString() : undefined)}
      />
    );
  }
  const { Input } = widgetOf(field);
  return <Input field={field} source={source} required={false} helperText={false} size={size} />;
}
