import { type FieldError, Forbidden, Invalid } from '../../../errors.ts';
import type { Resource } from '../../descriptor/types.ts';
import { query } from '../sql/sql.ts';
import { isRoot, isWithin } from '../sql/unionPath.ts';
import type { Actor } from './actor.ts';
import { scopeFor } from './scopeGate.ts';

/** The union that a new or changed row will hang on must lie where the actor may act. @returns its path, where it was asked for. @throws Forbidden */
export async function assertInScope(
  actor: Actor,
  resource: Resource,
  values: Record<string, unknown>,
  action: string,
): Promise<string | undefined> {
  if (actor.kind !== 'person') return undefined;
  await scopeFor(actor, resource, action);
  if (resource.scope.by === 'everyone') return undefined;
  const unionId = unionOf(resource, values);
  const [union] = unionId ? await query<{ path: string }>('SELECT path FROM unions WHERE id = $1', [unionId]) : [];
  const creating = resource.scope.by === 'node' && !values.id;
  const allowed = union && actor.powers.some((power) => holds(resource, power, action, union.path, creating));
  const missing = unionMissing(actor, resource, values, action);
  if (missing.length > 0) throw new Invalid(missing);
  const root = !unionId;
  if (!allowed && !root) {
    throw new Forbidden('out-of-scope', '所选工会不在您的管理范围内', 'The union is outside your scope', {
      resource: resource.name,
    });
  }
  return union?.path;
}

/** Whether the actor may do something to a row that hangs on the union at this path. */
export const mayActAt = (actor: Actor, resource: Resource, action: string, path: string): boolean =>
  actor.powers.some((power) => holds(resource, power, action, path, false));

function unionOf({ scope }: Resource, values: Record<string, unknown>): unknown {
  if (scope.by === 'everyone') return undefined;
  return scope.by === 'node' ? (values.id ?? values.parentId) : values[scope.field];
}

/** The field that names the union a new row hangs on: whoever's scope has an end has to fill it in. */
export function unionFieldOf(actor: Actor, { scope, access }: Resource, action: string): string | undefined {
  if (actor.kind !== 'person' || scope.by === 'everyone') return undefined;
  const isEndless = actor.powers.some(({ path, role }) => isRoot(path) && access[role]?.lower?.includes(action));
  return isEndless ? undefined : scope.by === 'node' ? 'parentId' : scope.field;
}

/** Nobody's rows are made by those only whose scope has no end: what is wrong with values that name no union. */
export function unionMissing(
  actor: Actor,
  resource: Resource,
  values: Record<string, unknown>,
  action: string,
): FieldError[] {
  const path = unionFieldOf(actor, resource, action);
  if (!path || unionOf(resource, values)) return [];
  const { zh, en } = resource.fields[path]?.title ?? { zh: '工会', en: 'Union' };
  return [
    {
      path,
      message: `请选择“${zh}”，它须在您的管理范围内`,
      messageEn: `Choose the ${en.toLowerCase()}; it must lie within your scope`,
    },
  ];
}

/** A union created below one's own is a lower one; other rows are own or lower by the union they hang on. */
function holds(
  resource: Resource,
  power: Actor['powers'][number],
  action: string,
  path: string,
  creating: boolean,
): boolean {
  const access = resource.access[power.role];
  if (!isWithin(path, power.path)) return false;
  return (path === power.path && !creating ? access?.own : access?.lower)?.includes(action) ?? false;
}
