import type { FieldMeta, ResourceMeta } from '../../../contract/meta.ts';
import { isHidden } from '../providers/isMasked.ts';
import { mayDo } from '../providers/mayDo.ts';
import { currentMeta, type Row, resourceMeta } from '../providers/meta.ts';

/** Required of a new record, but nothing the reader could choose from a list. */
export const isOutOfReach = ({ required, system, reference }: FieldMeta): boolean =>
  required && !system && Boolean(reference) && !mayDo(resourceMeta(reference ?? undefined), 'list');

type Begun = { begun: ResourceMeta; preset: Record<string, unknown> };
/** The field without which it cannot be begun, though the row has a place for it. */
type Lacking = { begun: ResourceMeta; lacks: FieldMeta };

/** What this row can begin, because it names a record the reader may not look up, such as the account of a member. */
export function begunFrom(resource: ResourceMeta, row: Row): (Begun | Lacking)[] {
  return (currentMeta()?.resources ?? [])
    .filter((begun) => begun.path !== resource.path && mayDo(begun, 'create'))
    .flatMap((begun): (Begun | Lacking)[] => {
      const wanted = begun.fields.filter(isOutOfReach);
      const here = wanted.map(({ name, reference }) =>
        resource.fields.find((field) => field.name === name && field.reference === reference),
      );
      if (wanted.length === 0 || here.some((field) => !field)) return [];
      const lacks = here.find((field) => field && !row[field.name]);
      if (lacks) return isHidden(lacks, row) ? [] : [{ begun, lacks }];
      const preset = Object.fromEntries(wanted.map(({ name }) => [name, row[name]]));
      const labels = Object.fromEntries(wanted.map(({ name }) => [name, row._labels?.[name]]));
      // The form has nothing else to call them by.
      return [{ begun, preset: { ...preset, _labels: labels } }];
    });
}
