import type { Division } from '../../../contract/place.ts';
import type { Rows } from '../../rows.ts';
import { query } from '../sql/sql.ts';

const columns = `d.id, d.name, d.full_name AS "fullName", d.level, EXISTS (SELECT FROM divisions c WHERE c.parent_id = d.id) AS "hasChildren"`;

export async function divisionsBelow(parentId: string | null): Promise<Division[]> {
  return query<Division>(`SELECT ${columns} FROM divisions d WHERE d.parent_id IS NOT DISTINCT FROM $1 ORDER BY d.id`, [
    parentId,
  ]);
}

export type DivisionRow = Pick<Rows['division'], 'id' | 'name' | 'fullName' | 'parentId' | 'level' | 'statOnly'>;

/** A division with all above and all below it, parents before children. */
export const divisionsWithin = (id: string): Promise<DivisionRow[]> =>
  query<DivisionRow>(
    `SELECT id, name, full_name AS "fullName", parent_id AS "parentId", level, stat_only AS "statOnly" FROM divisions
     WHERE starts_with(id, $1) OR starts_with($1, id) ORDER BY length(id), id`,
    [id],
  );

/** A division and everything above it, from the province down: for showing a cascade that is already chosen. */
export async function divisionChain(id: string): Promise<Division[]> {
  const codes = [2, 4, 6, 9].filter((length) => length <= id.length).map((length) => id.slice(0, length));
  return query<Division>(`SELECT ${columns} FROM divisions d WHERE d.id = ANY($1) ORDER BY length(d.id)`, [codes]);
}
