import type { FieldMeta, ResourceMeta } from '../../../contract/meta.ts';
import { mayDo } from '../providers/mayDo.ts';
import { currentMeta, type Row, resourceMeta } from '../providers/meta.ts';

/** Required of a new record, but nothing the reader could choose from a list. */
export const isOutOfReach = ({ required, system, reference }: FieldMeta): boolean =>
  required && !system && Boolean(reference) && !mayDo(resourceMeta(reference ?? undefined), 'list');

/** What this row can begin, because it names a record the reader may not look up, such as the account of a member. */
export function begunFrom(
  resource: ResourceMeta,
  row: Row,
): { begun: ResourceMeta; preset: Record<string, unknown> }[] {
  return (currentMeta()?.resources ?? [])
    .filter((begun) => begun.path !== resource.path && mayDo(begun, 'create'))
    .flatMap((begun) => {
      const wanted = begun.fields.filter(isOutOfReach);
      const values = wanted.map(({ name, reference }) => {
        const here = resource.fields.find((field) => field.name === name && field.reference === reference);
        return here ? row[name] : undefined;
      });
      if (wanted.length === 0 || values.some((value) => !value)) return [];
      const preset = Object.fromEntries(wanted.map(({ name }, index) => [name, values[index]]));
      const labels = Object.fromEntries(wanted.map(({ name }) => [name, row._labels?.[name]]));
      // The form has nothing else to call them by.
      return [{ begun, preset: { ...preset, _labels: labels } }];
    });
}
