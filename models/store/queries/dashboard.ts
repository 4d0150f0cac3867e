// The numbers of the first screen, each within the reader's scope and each with the filter of the list behind it.

import { Op, type WhereOptions } from 'sequelize';
import { addDays } from '../../../civilDay.ts';
import { getResource } from '../../descriptor/registry.ts';
import type { Resource, Role } from '../../descriptor/types.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import type { ResourceName } from '../../rows.ts';
import type { Actor } from '../gates/actor.ts';
import { conditions } from '../gates/read.ts';
import { scopeFor } from '../gates/scopeGate.ts';
import { whereSql } from '../sql/selectSql.ts';
import { modelOf } from '../sql/sequelizeModels.ts';
import { query } from '../sql/sql.ts';
import { withinSql } from '../sql/unionPath.ts';

export type Counted = { key: string; count: number };

/** Rows per value of a field, under a filter. */
export async function countBy(
  actor: Actor,
  name: ResourceName,
  field: string,
  filter: unknown = {},
): Promise<Counted[]> {
  const resource = getResource(name);
  const where = conditions(resource, await scopeFor(actor, resource, 'list'), filter);
  return query<Counted>(
    `SELECT ${columnOf(resource, field)} AS key, count(*)::int AS count ${fromWhere(resource, where)} GROUP BY 1`,
    [],
    { replica: true },
  );
}

/** Rows per civil day of a timestamp, from a day on; days without rows are there with 0. */
export async function countByDay(
  actor: Actor,
  name: ResourceName,
  field: string,
  { days, timezone, filter = {} }: { days: readonly string[]; timezone: string; filter?: unknown },
): Promise<{ day: string; count: number }[]> {
  const resource = getResource(name);
  const scope = await scopeFor(actor, resource, 'list');
  const where = {
    [Op.and]: [
      conditions(resource, scope, filter),
      { [field]: { [Op.gte]: `${addDays(days[0] as string, -1)}T00:00:00Z` } },
    ],
  };
  const rows = await query<{ day: string; count: number }>(
    `SELECT to_char(timezone($1, ${columnOf(resource, field)}), 'YYYY-MM-DD') AS day, count(*)::int AS count
     ${fromWhere(resource, where)} GROUP BY 1`,
    [timezone],
    { replica: true },
  );
  const counted = new Map(rows.map(({ day, count }) => [day, count]));
  return days.map((day) => ({ day, count: counted.get(day) ?? 0 }));
}

const columnOf = ({ name }: Resource, field: string) => `"${name}"."${snakeCase(field)}"`;

function fromWhere(resource: Resource, where: WhereOptions): string {
  const condition = whereSql(modelOf(resource), where);
  return `FROM ${resource.table} AS "${resource.name}"${condition && ` WHERE ${condition}`}`;
}

/**
 * Rows below each union that stands directly under one looked at, and of that one itself: under a union within the scope, else under
 * those where the scope begins.
 */
export async function countByRegion(
  actor: Actor,
  name: ResourceName,
  filter: unknown,
  under?: string,
): Promise<{ unionId: string; name: string; count: number; isItself: boolean }[]> {
  const resource = getResource(name);
  if (resource.scope.by !== 'union') return [];
  const where = conditions(resource, await scopeFor(actor, resource, 'list'), filter);
  const field = columnOf(resource, resource.scope.field);
  return query(
    `WITH counted AS (SELECT ${field} AS union_id, count(*)::int AS n ${fromWhere(resource, where)} GROUP BY 1),
     looked AS (SELECT id, path, coalesce(short_name, name) AS called FROM unions WHERE path = ANY($1)),
     part AS (SELECT c.id, coalesce(c.short_name, c.name) AS called, false AS itself, c.path
              FROM looked top JOIN unions c ON c.parent_id = top.id)
     SELECT part.id AS "unionId", part.called AS name, sum(counted.n)::int AS count, itself AS "isItself"
     FROM part JOIN unions u ON ${withinSql('u.path', 'part.path')} JOIN counted ON counted.union_id = u.id
     GROUP BY part.id, part.called, itself
     UNION ALL
     SELECT looked.id, looked.called, counted.n, true FROM looked JOIN counted ON counted.union_id = looked.id
     ORDER BY count DESC, "unionId" LIMIT 40`,
    [under ? [under] : actor.powers.filter(({ role }) => lists(resource, role)).map(({ path }) => path)],
    { replica: true },
  );
}

const lists = ({ access }: Resource, role: Role): boolean =>
  Boolean(access[role]?.own?.includes('list') || access[role]?.lower?.includes('list'));
