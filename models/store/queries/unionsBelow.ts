// Looking below a union for those that one can join: those directly below it first, by name, then all deeper ones along the tree.
import type { Rows } from '../../rows.ts';
import { type HoldingScope, holdsSql } from '../sql/holdsSql.ts';
import { query } from '../sql/sql.ts';
import { belowSql } from '../sql/unionPath.ts';

type Union = Rows['union'];
export type LowerUnion = Pick<Union, 'id' | 'name' | 'path' | 'industryParentId'> & { direct: boolean };

const columns = 'u.id, u.name, u.path, u.industry_parent_id AS "industryParentId"';
const directly = '(u.parent_id = $1 OR u.industry_parent_id = $1)';

type Asked = { holding: readonly HoldingScope[]; after?: Union | undefined; limit: number };

/** @param after the last one seen; each page costs the same, however far one has looked */
export async function holdersBelow(above: Pick<Union, 'id' | 'path'>, asked: Asked): Promise<LowerUnion[]> {
  const { after, limit } = asked;
  const wasDirect = after && [after.parentId, after.industryParentId].includes(above.id);
  const near = !after || wasDirect ? await directlyBelow(above, asked) : [];
  if (near.length >= limit) return near;
  const left = limit - near.length;
  return [...near, ...(await deeperBelow(above, { ...asked, after: wasDirect ? undefined : after, limit: left }))];
}

function directlyBelow({ id }: Pick<Union, 'id'>, { holding, after, limit }: Asked): Promise<LowerUnion[]> {
  const parameters: unknown[] = [id];
  const from = after
    ? ` AND (u.name, u.id) > ($${parameters.push(after.name)}::text, $${parameters.push(after.id)}::uuid)`
    : '';
  return query<LowerUnion>(
    `SELECT ${columns}, true AS direct FROM unions u WHERE ${directly} AND u.state = 'active' AND ${holdsSql('u', holding, parameters)}${from}
     ORDER BY u.name, u.id LIMIT ${Math.trunc(limit)}`,
    parameters,
  );
}

function deeperBelow(
  { id, path }: Pick<Union, 'id' | 'path'>,
  { holding, after, limit }: Asked,
): Promise<LowerUnion[]> {
  const parameters: unknown[] = [id, path];
  const from = after ? ` AND u.path > $${parameters.push(after.path)}::text` : '';
  return query<LowerUnion>(
    `SELECT ${columns}, false AS direct FROM unions u WHERE ${belowSql('u.path', '$2::text')} AND NOT coalesce(${directly}, false)
       AND u.state = 'active' AND ${holdsSql('u', holding, parameters)}${from}
     ORDER BY u.path LIMIT ${Math.trunc(limit)}`,
    parameters,
  );
}

/** Of some unions those below which there is one that can be joined. */
export async function leadingHolders(
  unions: readonly Pick<Union, 'id' | 'path'>[],
  holding: readonly HoldingScope[],
): Promise<Set<string>> {
  if (unions.length === 0) return new Set();
  const parameters: unknown[] = [unions.map(({ id }) => id), unions.map(({ path }) => path)];
  const holds = `u.state = 'active' AND ${holdsSql('u', holding, parameters)}`;
  const found = await query<{ id: string }>(
    `SELECT above.id FROM unnest($1::uuid[], $2::text[]) AS above (id, path)
     WHERE EXISTS (SELECT FROM unions u WHERE ${belowSql('u.path', 'above.path COLLATE "C"')} AND ${holds})
        OR EXISTS (SELECT FROM unions u WHERE u.industry_parent_id = above.id AND ${holds})`,
    parameters,
  );
  return new Set(found.map(({ id }) => id));
}
