// What loads of synthetic rows hang on.
import { query } from '../sql/sql.ts';

export type HoldingUnion = { id: string; name: string; divisionId: string | null };

/** The first `limit` live unions that hold members. */
export const unionsHoldingMembers = (limit: number): Promise<HoldingUnion[]> =>
  query<HoldingUnion>(
    `SELECT id, name, division_id AS "divisionId" FROM unions WHERE accepts_members AND state = 'active' ORDER BY node LIMIT $1`,
    [limit],
  );

/** 总工会 by the division each serves. */
export const unionsOfRegions = (): Promise<{ id: string; path: string; divisionId: string }[]> =>
  query(`SELECT DISTINCT ON (division_id) id, path, division_id AS "divisionId" FROM unions
         WHERE kind = 'aboveBase' AND NOT accepts_members AND division_id IS NOT NULL ORDER BY division_id, node`);

/** Fresh statistics and visibility map, as a table that has lived for a while has them. */
export async function settleTables(...tables: ('unions' | 'members')[]): Promise<void> {
  for (const table of tables) await query(`VACUUM (ANALYZE) ${table}`);
}
