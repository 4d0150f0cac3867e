// Seals anew what an older key or the other profile sealed, and what was written before its kind was sealed; a batch at a time,
// beside everybody's work.
import { encryptField, needsRotation } from '../sql/crypto.ts';
import { inBatches } from '../sql/inBatches.ts';
import { readValue, storedValue } from '../sql/rows.ts';
import { type SealedColumn, sealedColumns } from '../sql/sealedColumns.ts';
import { query } from '../sql/sql.ts';

const batch = 500;

/** After a new key was put in front of FIELD_KEYS: everything is sealed by it, then the old key may go. */
export async function rotateKeys(signal?: AbortSignal): Promise<Record<string, number>> {
  const rotated: Record<string, number> = {};
  for (const place of sealedColumns()) {
    const count = await rotateColumn(place, signal);
    if (count) rotated[`${place.resource.table}.${place.column}`] = count;
  }
  return rotated;
}

/** @returns how many values were sealed anew. A value somebody changes meanwhile is left: it is sealed by the new key already. */
async function rotateColumn({ resource, column, field, text }: SealedColumn, signal?: AbortSignal): Promise<number> {
  let rotated = 0;
  const { table } = resource;
  const current = encryptField('').split('.').slice(0, 2).join('.');
  const type = field.sealed ? 'jsonb' : 'text';
  const stale = (after: string) =>
    query<{ id: string; old: unknown; sealed: string | null }>(
      `SELECT id, ${column} AS old, ${text} AS sealed FROM ${table} WHERE id > $1 AND ${hasSomething(field, column)}
         AND left(${isKeptAsWritten(resource) ? text : `coalesce(${text}, '')`}, length($2)) <> $2 ORDER BY id LIMIT ${batch}`,
      [after, `${current}.`],
    );
  for await (const rows of inBatches(stale, { signal })) {
    const changes = rows
      .filter(({ sealed }) => sealed === null || needsRotation(sealed))
      .map(({ id, old }) => ({ id, old, fresh: storedValue(field, readValue(field, old)) }));
    const done = await query(
      `UPDATE ${table} t SET ${column} = c.fresh::${type} FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, old ${type}, fresh text)
       WHERE t.id = c.id AND t.${column} = c.old RETURNING 1`,
      [JSON.stringify(changes)],
    );
    rotated += done.length;
  }
  return rotated;
}

const hasSomething = ({ sealed }: SealedColumn['field'], column: string): string =>
  sealed ? `${column} <> '{}'` : `${column} IS NOT NULL`;

/** Blocks hash the rows of the audit as they were written: what was clear then stays so. */
const isKeptAsWritten = ({ appendOnly }: SealedColumn['resource']): boolean => Boolean(appendOnly);
