// 产业: unions that serve a trade instead of a region. What lies below one is below it in the leading tree, or names it as
// industry parent while a region leads it.
import type { Industry } from '../../../contract/place.ts';
import { type HoldingScope, holdsSql } from '../sql/holdsSql.ts';
import { query } from '../sql/sql.ts';
import { ancestorAt, ancestorsOf, belowSql, isRoot, nodesSql } from '../sql/unionPath.ts';

/** The root, then the provinces. */
const provinceDepth = 2;
const lower = `EXISTS (SELECT FROM unions c WHERE c.kind = 'aboveBase' AND c.state = 'active' AND (c.parent_id = u.id OR c.industry_parent_id = u.id))`;
const columns = `u.id, u.name, ${lower} AS "hasChildren"`;
const isIndustry = `u.kind = 'aboveBase' AND u.state = 'active'
       AND (u.type IN ('system', 'organs') OR EXISTS (SELECT FROM unions c WHERE c.industry_parent_id = u.id))`;
const directlyBelow = `u.state = 'active' AND (u.parent_id = $1 OR u.industry_parent_id = $1)`;

/** Those directly below a province's federation, or below any province's when the root is given. */
export async function industriesOf(path: string): Promise<Industry[]> {
  const above = isRoot(path) ? 'p.parent_id = (SELECT id FROM unions WHERE path = $1)' : 'p.path = $1';
  return query<Industry>(
    `SELECT ${columns} FROM unions p JOIN unions u ON u.parent_id = p.id
     WHERE ${above} AND ${isIndustry} ORDER BY u.path`,
    [ancestorAt(path, provinceDepth)],
  );
}

/** The second level: unions that have lower ones, by either tree. */
export function industriesBelow(id: string, holding: readonly HoldingScope[]): Promise<Industry[]> {
  const parameters: unknown[] = [id];
  const holds = holdsSql('u', holding, parameters);
  return query<Industry>(
    `SELECT ${columns} FROM unions u WHERE u.kind = 'aboveBase' AND ${directlyBelow} AND (${lower} OR NOT ${holds}) ORDER BY u.path`,
    parameters,
  );
}

/** An industry union and those above it, without the province and what lies above that. */
export async function industryChain(id: string): Promise<Industry[]> {
  return query<Industry>(
    `WITH RECURSIVE up AS (
       SELECT u.id, u.parent_id, u.industry_parent_id, u.path, 0 AS step FROM unions u WHERE u.id = $1
       UNION ALL
       SELECT v.id, v.parent_id, v.industry_parent_id, v.path, up.step + 1
       FROM up JOIN unions v ON v.id = coalesce(up.industry_parent_id, up.parent_id) WHERE up.step < 6)
     SELECT ${columns} FROM up JOIN unions u ON u.id = up.id
     WHERE cardinality(${nodesSql('up.path')}) > ${provinceDepth} ORDER BY up.step DESC`,
    [id],
  );
}

export type Below = { id: string; name: string; path: string; industryParentId: string | null };

/** The unions directly below an industry union that members join. */
export function holdersOfIndustry(id: string, holding: readonly HoldingScope[], limit: number): Promise<Below[]> {
  const parameters: unknown[] = [id];
  const holds = holdsSql('u', holding, parameters);
  return query<Below>(
    `SELECT u.id, u.name, u.path, u.industry_parent_id AS "industryParentId" FROM unions u
     WHERE ${holds} AND ${directlyBelow} ORDER BY u.name, u.id LIMIT ${Math.trunc(limit)}`,
    parameters,
  );
}

/** An industry union and every union that has lower ones below it, by either tree: what a search within it compares with. */
export async function industryBranch(id: string): Promise<{ ids: string[]; nodes: string[] }> {
  const found = await query<{ id: string; node: string }>(
    `WITH RECURSIVE branch AS (
       SELECT u.id, u.path, u.node FROM unions u WHERE u.id = $1
       UNION
       SELECT l.id, l.path, l.node FROM branch b JOIN LATERAL (
         SELECT u.* FROM unions u WHERE u.industry_parent_id = b.id
         UNION ALL
         SELECT u.* FROM unions u WHERE ${belowSql('u.path', 'b.path')}
       ) l ON l.kind = 'aboveBase' AND l.state = 'active')
     SELECT id, node::text FROM branch LIMIT 2000`,
    [id],
  );
  return { ids: found.map((row) => row.id), nodes: found.map((row) => row.node) };
}

/** The union directly above the one at `path` that has lower ones, where an industry of its province leads it and not a region. */
export async function industryLeading(path: string): Promise<string | undefined> {
  const [found] = await query<{ id: string }>(
    `SELECT l.id FROM unions u, unions l
     WHERE u.path = $1 AND ${isIndustry} AND l.path = ANY($2) AND l.path ^@ u.path AND l.kind = 'aboveBase' AND l.state = 'active'
     ORDER BY length(l.path) DESC LIMIT 1`,
    [ancestorAt(path, provinceDepth + 1), ancestorsOf(path)],
  );
  return found?.id;
}
