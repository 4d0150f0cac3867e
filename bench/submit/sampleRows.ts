// The rows one submission of ours writes, as the INSERT statements that write them again. Every table is looked at: the
// floor follows the product by itself.
import type { Client } from 'pg';
import { countNewRows, countRows } from '../support/countRows.ts';

export type SampleTable = { name: string; text: string; values: (string | null)[] };
/** `ids` and `texts`: the values that must differ from one submission to the next. */
export type SampleRows = { tables: SampleTable[]; rows: number; ids: string[]; texts: string[] };

type Table = { name: string; columns: string[]; keys: string[]; parents: string[] };
type InsertedRow = Record<string, string | null>;

/** A shorter text in a unique key is a word of the schema ('join', 'inApp'), not a name. */
const shortestName = 8;

/** Does the work and finds the rows it inserted. What it only updated is no row of the floor. */
export async function sampleRows(client: Client, work: () => Promise<unknown>): Promise<SampleRows> {
  const tables = parentsFirst(await describeTables(client));
  const before = await countRows(client);
  const { rows: started } = await client.query('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS transaction');
  await work();
  const growths = await countNewRows(client, before);
  const found: SampleRows = { tables: [], rows: 0, ids: [], texts: [] };
  for (const table of tables) {
    const growth = growths.get(table.name);
    if (!growth) continue;
    const columns = table.columns.map((column) => `${column}::text`).join(', ');
    const { rows } = await client.query<InsertedRow>(
      `SELECT ${columns} FROM ${table.name} WHERE xmin::text::bigint >= $1::bigint`,
      [started[0].transaction],
    );
    if (rows.length !== growth) {
      throw new Error(
        `${table.name} has ${growth} new rows and ${rows.length - growth} changed ones: which are which?`,
      );
    }
    found.tables.push(insertOf(table, rows));
    found.rows += rows.length;
    found.ids.push(...rows.flatMap((row) => row.id ?? []));
    found.texts.push(...rows.flatMap((row) => table.keys.flatMap((key) => row[key] ?? [])));
  }
  const texts = found.texts.filter((text) => text.length >= shortestName);
  return { ...found, texts: [...new Set(texts)].sort((a, b) => b.length - a.length) };
}

function insertOf({ name, columns }: Table, rows: InsertedRow[]): SampleTable {
  const lines = rows.map(
    (_, row) => `(${columns.map((_column, index) => `$${row * columns.length + index + 1}`).join(', ')})`,
  );
  return {
    name,
    text: `INSERT INTO ${name} (${columns.join(', ')}) VALUES ${lines.join(', ')}`,
    values: rows.flatMap((row) => columns.map((column) => row[column] as string | null)),
  };
}

/** Each table: the columns one may write, the texts in its unique keys, the tables it refers to. */
async function describeTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name,
       ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
             AND attgenerated = '' AND attidentity = '' ORDER BY attnum) AS columns,
       ARRAY(SELECT DISTINCT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
             WHERE i.indrelid = c.oid AND i.indisunique AND a.atttypid IN ('text'::regtype, 'varchar'::regtype)) AS keys,
       ARRAY(SELECT DISTINCT confrelid::regclass::text FROM pg_constraint
             WHERE conrelid = c.oid AND contype = 'f' AND confrelid <> c.oid) AS parents
     FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`,
  );
  return rows;
}

/** A row is inserted after the rows it refers to. */
function parentsFirst(tables: readonly Table[]): Table[] {
  const ordered = new Set<Table>();
  const add = (table: Table, below: readonly Table[]) => {
    if (ordered.has(table) || below.includes(table)) return;
    for (const parent of tables.filter(({ name }) => table.parents.includes(name))) add(parent, [...below, table]);
    ordered.add(table);
  };
  for (const table of tables) add(table, []);
  return [...ordered];
}
