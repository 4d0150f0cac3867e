import type { ReactElement } from 'react';
import type { FieldMeta, ResourceMeta } from '../providers/meta.ts';
import { FilterField } from './FilterField.tsx';

const ranged = new Set(['date', 'dateTime', 'integer']);

/** The filters of a list as react-admin wants them: one element a source. */
export function listFilters(resource: ResourceMeta): ReactElement[] {
  return resource.list.filters.flatMap((name) => {
    if (name === 'q') return [<FilterField key="q" source="q" alwaysOn />];
    const field = resource.fields.find((candidate) => candidate.name === name);
    if (!field) return [];
    return sources(field).map((source) => <FilterField key={source} source={source} field={field} />);
  });
}

function sources({ name, widget, operators, reference }: FieldMeta): string[] {
  if (ranged.has(widget) && operators.includes('gte')) return [`${name}_gte`, `${name}_lte`];
  if (widget === 'reference' && reference === 'unions' && operators.includes('under')) return [`${name}_under`, name];
  return [name];
}
