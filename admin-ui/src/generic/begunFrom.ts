import type { ResourceMeta } from '../../../contract/meta.ts';
import { mayDo } from '../providers/mayDo.ts';
import { currentMeta, type Row } from '../providers/meta.ts';

type Begun = { begun: ResourceMeta; preset: Record<string, unknown> };

/** What begins on the page of this row and names it, such as a sanction on that of a member. */
export function begunFrom(resource: ResourceMeta, row: Row): Begun[] {
  return (currentMeta()?.resources ?? []).flatMap((begun) => {
    const field = begun.beginsOn[resource.name];
    return field && mayDo(begun, 'create') ? [{ begun, preset: { [field]: row.id } }] : [];
  });
}
