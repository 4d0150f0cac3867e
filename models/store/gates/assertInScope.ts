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
  const unionId = resource.scope.by === 'node' ? (values.id ?? values.parentId) : values[resource.scope.field];
  const [union] = unionId ? await query<{ path: string }>('SELECT path FROM unions WHERE id = $1', [unionId]) : [];
  const creating = resource.scope.by === 'node' && !values.id;
  const allowed = union && actor.powers.some((power) => holds(resource, power, action, union.path, creating));
  const root =
    !unionId &&
    actor.powers.some((power) => isRoot(power.path) && resource.access[power.role]?.lower?.includes(action));
  if (!unionId && !root) throw new Invalid([unionNeeded(resource)]);
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

/** Nobody's rows are made by those only whose scope has no end. */
function unionNeeded({ scope, fields }: Resource): FieldError {
  const path = scope.by === 'node' ? 'parentId' : scope.by === 'union' ? scope.field : 'unionId';
  const { zh, en } = fields[path]?.title ?? { zh: '工会', en: 'Union' };
  return {
    path,
    message: `请选择“${zh}”，它须在您的管理范围内`,
    messageEn: `Choose the ${en.toLowerCase()}; it must lie within your scope`,
  };
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
