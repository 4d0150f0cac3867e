// Whether the keys that are here open what the database holds: by each key a value of each sealed column, and a chunk of a file.
import type { FieldDefinition } from '../../fieldKinds/fieldKind.ts';
import { opensChunk } from '../files/chunks.ts';
import { decryptField } from '../sql/crypto.ts';
import { identityHash } from '../sql/rows.ts';
import { type SealedColumn, sealedColumns } from '../sql/sealedColumns.ts';
import { query } from '../sql/sql.ts';

export type Opened = {
  values: number;
  /** `table.column (key)` of what did not open, or does not hash to what is stored. */
  faults: string[];
};

export async function openSamples(): Promise<Opened> {
  const opened: Opened = { values: 0, faults: [] };
  for (const column of sealedColumns()) await openColumn(column, opened);
  for (const sealedBy of await chunkKeys())
    note(opened, `file_chunks (${sealedBy.slice(2)})`, await opensChunk(sealedBy));
  return opened;
}

async function openColumn({ resource: { table }, column, field, text }: SealedColumn, opened: Opened): Promise<void> {
  const hash = field.kind === 'identity' ? `${column}_hash` : 'NULL';
  const samples = await query<{ key: string; sealed: string; hash: string | null }>(
    `SELECT DISTINCT ON (key) split_part(${text}, '.', 2) AS key, ${text} AS sealed, ${hash} AS hash
     FROM ${table} WHERE ${text} IS NOT NULL ORDER BY key`,
  );
  for (const sample of samples) note(opened, `${table}.${column} (${sample.key})`, opens(sample, field));
}

function note(opened: Opened, place: string, good: boolean): void {
  if (good) opened.values += 1;
  else opened.faults.push(place);
}

function opens({ sealed, hash }: { sealed: string; hash: string | null }, field: FieldDefinition): boolean {
  try {
    const clear = decryptField(sealed);
    return hash === null || identityHash(field, clear) === hash;
  } catch {
    return false;
  }
}

const chunkKeys = async () =>
  (await query<{ key: string }>('SELECT DISTINCT sealed_by AS key FROM file_chunks')).map(({ key }) => key);
