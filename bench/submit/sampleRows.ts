// The rows one submission of ours wrote, as the INSERT statements that write them again: the floor follows the product by itself.
import type { Client } from 'pg';

export type SampleTable = { name: string; text: string; values: (string | null)[] };
export type SampleRows = { tables: SampleTable[]; rows: number; ids: string[]; texts: string[]; accountId: string };

/** Tables a submission may write to, parents first, with how its rows are found. */
const tables: [table: string, where: string][] = [
  ['idempotency_keys', 'account_id = $1'],
  ['members', 'account_id = $1'],
  ['applications', 'account_id = $1'],
  ['membership_events', 'member_id IN (SELECT id FROM members WHERE account_id = $1)'],
  ['decisions', 'application_id IN (SELECT id FROM applications WHERE account_id = $1)'],
  ['consents', 'account_id = $1'],
  ['notices', 'account_id = $1'],
  ['audit', "actor_id = $1 AND action = 'submit'"],
];
/** Columns besides the ids that must differ from row to row. */
const unique = ['number', 'person_hash', 'document_number_hash', 'event', 'key'];

export async function sampleRows(client: Client, accountId: string): Promise<SampleRows> {
  const found: SampleRows = { tables: [], rows: 0, ids: [], texts: [], accountId };
  for (const [table, where] of tables) {
    const columns = await columnsOf(client, table);
    const { rows } = await client.query(
      `SELECT ${columns.map((column) => `${column}::text`).join(', ')} FROM ${table} WHERE ${where}`,
      [accountId],
    );
    if (!rows.length) continue;
    const lines = rows.map(
      (_, row) => `(${columns.map((_column, index) => `$${row * columns.length + index + 1}`).join(', ')})`,
    );
    const values = rows.flatMap((row) => columns.map((column) => row[column] as string | null));
    found.tables.push({
      name: table,
      text: `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${lines.join(', ')}`,
      values,
    });
    found.rows += rows.length;
    found.ids.push(...rows.flatMap((row) => row.id ?? []));
    found.texts.push(...rows.flatMap((row) => unique.flatMap((column) => row[column] ?? [])));
  }
  found.texts = [...new Set(found.texts)].sort((a, b) => b.length - a.length);
  return found;
}

async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows.map((row) => row.column_name);
}
