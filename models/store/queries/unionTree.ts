// The tree of unions as officials read it: in the order of division codes, with what hangs on each branch.
import { getResource } from '../../descriptor/registry.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import type { ResourceName, Rows } from '../../rows.ts';
import type { Actor } from '../gates/actor.ts';
import { conditions } from '../gates/read.ts';
import { scopeFor } from '../gates/scopeGate.ts';
import { whereSql } from '../sql/selectSql.ts';
import { modelOf } from '../sql/sequelizeModels.ts';
import { query } from '../sql/sql.ts';
import { withinSql } from '../sql/unionPath.ts';

type Union = Rows['union'];
export type TreeUnion = Pick<Union, 'id' | 'name' | 'kind' | 'state' | 'path'> & { hasLower: boolean };
type Wanted = { parentId: string; from: number; limit: number } | { ids: readonly string[] };

/** Unions directly below one, those without a division last; or the named ones, which keep the order of their ids. */
export async function treeUnions(wanted: Wanted): Promise<{ unions: TreeUnion[]; total: number }> {
  const named = 'ids' in wanted;
  const rows = await query<TreeUnion & { total: number }>(
    `SELECT u.id, u.name, u.kind, u.state, u.path, count(*) OVER ()::int AS total,
       EXISTS (SELECT FROM unions lower WHERE lower.parent_id = u.id) AS "hasLower"
     FROM unions u
     WHERE ${named ? 'u.id = ANY($1::uuid[])' : 'u.parent_id = $1::uuid'}
     ORDER BY ${named ? 'array_position($1::uuid[], u.id)' : 'u.division_id NULLS LAST, u.name, u.id LIMIT $2 OFFSET $3'}`,
    named ? [wanted.ids] : [wanted.parentId, wanted.limit, wanted.from],
  );
  return { unions: rows.map(({ total: _, ...union }) => union), total: rows[0]?.total ?? 0 };
}

/** Rows that this actor may list, of each branch: of its union and of all below. Branches without any are left out. */
export async function countByBranch(
  actor: Actor,
  name: ResourceName,
  filter: unknown,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const resource = getResource(name);
  if (resource.scope.by !== 'union') return new Map();
  const condition = whereSql(modelOf(resource), conditions(resource, await scopeFor(actor, resource, 'list'), filter));
  const counted = await query<{ id: string; count: number }>(
    `SELECT branch.id, count(*)::int AS count
     FROM unions branch JOIN unions node ON ${withinSql('node.path', 'branch.path')}
     JOIN ${resource.table} AS "${name}" ON "${name}"."${snakeCase(resource.scope.field)}" = node.id
     WHERE branch.id = ANY($1::uuid[])${condition && ` AND (${condition})`} GROUP BY 1`,
    [ids],
    { replica: true },
  );
  return new Map(counted.map(({ id, count }) => [id, count]));
}
