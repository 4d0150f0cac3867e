// The numbers of the first screen, each within the reader's scope and each with the filter of the list behind it.

import { Op, type WhereOptions } from 'sequelize';
import { addDays } from '../../../civilDay.ts';
import { getResource } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import type { ResourceName } from '../../rows.ts';
import type { Actor } from '../gates/actor.ts';
import { conditions } from '../gates/read.ts';
import { scopeFor } from '../gates/scopeGate.ts';
import { inStates } from '../sql/inStates.ts';
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
  days: readonly string[],
  timezone: string,
): Promise<{ day: string; count: number }[]> {
  const resource = getResource(name);
  const scope = await scopeFor(actor, resource, 'list');
  const where = {
    [Op.and]: [
      conditions(resource, scope, {}),
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

/** Live members below each union directly under those whose lower members the reader may list. */
export async function membersByRegion(actor: Actor): Promise<{ unionId: string; name: string; count: number }[]> {
  const { access } = getResource('member');
  const paths = actor.powers.filter(({ role }) => access[role]?.lower?.includes('list')).map(({ path }) => path);
  return query(
    `SELECT c.id AS "unionId", coalesce(c.short_name, c.name) AS name, count(m.id)::int AS count
     FROM unions top JOIN unions c ON c.parent_id = top.id
     JOIN unions u ON ${withinSql('u.path', 'c.path')}
     LEFT JOIN members m ON m.union_id = u.id AND ${inStates('member', 'live', 'm')}
     WHERE top.path = ANY($1) GROUP BY c.id ORDER BY count DESC, c.id LIMIT 40`,
    [paths],
  );
}
