import type { ReactElement } from 'react';
import type { FieldMeta, ResourceMeta } from '../../../contract/meta.ts';
import { FilterField } from './FilterField.tsx';

/** The filters of a list as react-admin wants them: one element a source. */
export function listFilters(resource: ResourceMeta, brought: string[]): ReactElement[] {
  const usual = resource.list.filters.flatMap((name) => {
    if (name === 'q') return [<FilterField key="q" source="q" alwaysOn />];
    const field = resource.fields.find((candidate) => candidate.name === name);
    if (!field?.filterable) return [];
    return sources(field).map((source) => <FilterField key={source} source={source} field={field} />);
  });
  return [
    ...usual,
    ...brought
      .filter((source) => !usual.some(({ key }) => key === source))
      .flatMap((source) => broughtFilter(resource, source)),
  ];
}

/** A filter that came with a link is shown too, so that it can be seen and taken away. */
function broughtFilter({ fields }: ResourceMeta, source: string): ReactElement[] {
  const field =
    fields.find(({ name }) => name === source) ?? fields.find(({ name }) => name === source.replace(/_[a-z]+$/, ''));
  return field ? [<FilterField key={source} source={source} field={field} />] : [];
}

function sources({ name, operators }: FieldMeta): string[] {
  if (operators.includes('gte')) return [`${name}_gte`, `${name}_lte`];
  if (operators.includes('under')) return [`${name}_under`, name];
  return [name];
}
