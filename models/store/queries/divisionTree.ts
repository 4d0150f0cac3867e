import type { Division } from '../../../contract/place.ts';
import { query } from '../sql/sql.ts';

const columns = `d.id, d.name, d.full_name AS "fullName", d.level, EXISTS (SELECT FROM divisions c WHERE c.parent_id = d.id) AS "hasChildren"`;

export async function divisionsBelow(parentId: string | null): Promise<Division[]> {
  return query<Division>(`SELECT ${columns} FROM divisions d WHERE d.parent_id IS NOT DISTINCT FROM $1 ORDER BY d.id`, [
    parentId,
  ]);
}

/** A division and everything above it, from the province down: for showing a cascade that is already chosen. */
export async function divisionChain(id: string): Promise<Division[]> {
  const codes = [2, 4, 6, 9].filter((length) => length <= id.length).map((length) => id.slice(0, length));
  return query<Division>(`SELECT ${columns} FROM divisions d WHERE d.id = ANY($1) ORDER BY length(d.id)`, [codes]);
}
