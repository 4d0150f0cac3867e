import type { ActionMeta, ResourceMeta } from '../../../contract/meta.ts';
import type { Relation } from '../../../contract/row.ts';

/** As much of a row as says what may be done to it. */
type ActedOn = { _relation?: Relation; [field: string]: unknown };

/** Whether the reader may do an action to a row, or to any row when none is given. The server decides; this hides what it would refuse. */
export function mayDo(resource: ResourceMeta | undefined, action: string, row?: ActedOn): boolean {
  if (!resource) return false;
  const { own = [], lower = [], self = [] } = resource.can;
  const start = row && resource.starts[action];
  if (start && !start.from.includes(String(row[start.field] ?? ''))) return false;
  const relation: Relation | undefined = row?._relation;
  if (!relation) return own.includes(action) || lower.includes(action);
  if (relation === 'lower') return lower.includes(action);
  if (relation === 'own') return own.includes(action);
  if (relation === 'self') return self.includes(action) || (own.includes(action) && lower.includes(action));
  return reading.has(action) && (own.includes(action) || lower.includes(action));
}

/** Whether a named action is both allowed and possible in the row's present state. */
export const isPossible = (resource: ResourceMeta, name: string, action: ActionMeta, row: ActedOn) =>
  mayDo(resource, name, row) &&
  action.from.includes(String(row[action.field] ?? '')) &&
  (!action.needs || Boolean(row[action.needs]));

const reading = new Set(['list', 'get', 'export']);
