// Seals anew what an older key or the other profile sealed, a batch at a time, beside everybody's work.
import { resources } from '../../descriptor/registry.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import { decryptField, encryptField, needsRotation } from '../sql/crypto.ts';
import { inBatches } from '../sql/inBatches.ts';
import { query } from '../sql/sql.ts';

type SealedColumn = { table: string; column: string };
const batch = 500;

/** After a new key was put in front of FIELD_KEYS: everything is sealed by it, then the old key may go. */
export async function rotateKeys(signal?: AbortSignal): Promise<Record<string, number>> {
  const rotated: Record<string, number> = {};
  for (const place of sealedColumns()) {
    const count = await rotateColumn(place, signal);
    if (count) rotated[`${place.table}.${place.column}`] = count;
  }
  return rotated;
}

const sealedColumns = (): SealedColumn[] =>
  resources.flatMap(({ table, fields }) =>
    Object.entries(fields).flatMap(([name, { kind }]) =>
      kind === 'identity' || kind === 'secret' ? [{ table, column: snakeCase(name) }] : [],
    ),
  );

/** @returns how many values were sealed anew. A value somebody changes meanwhile is left: it is sealed by the new key already. */
async function rotateColumn({ table, column }: SealedColumn, signal?: AbortSignal): Promise<number> {
  let rotated = 0;
  const current = encryptField('').split('.').slice(0, 2).join('.');
  const stale = (after: string) =>
    query<{ id: string; sealed: string }>(
      `SELECT id, ${column} AS sealed FROM ${table} WHERE id > $1 AND ${column} IS NOT NULL AND left(${column}, length($2)) <> $2 ORDER BY id LIMIT ${batch}`,
      [after, `${current}.`],
    );
  for await (const rows of inBatches(stale, { signal })) {
    const changes = rows
      .filter(({ sealed }) => needsRotation(sealed))
      .map(({ id, sealed }) => ({ id, old: sealed, fresh: encryptField(decryptField(sealed)) }));
    const done = await query(
      `UPDATE ${table} t SET ${column} = c.fresh FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, old text, fresh text)
       WHERE t.id = c.id AND t.${column} = c.old RETURNING 1`,
      [JSON.stringify(changes)],
    );
    rotated += done.length;
  }
  return rotated;
}
