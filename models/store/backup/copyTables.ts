// Every table as one instant shows it, through COPY: for a server of one's own, whose files are not ours to copy.
import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { to } from 'pg-copy-streams';
import { withConnection } from '../sql/connection.ts';
import { type Counts, listTables, serverVersion, type Table } from '../sql/tables.ts';

export type Sequence = { name: string; value: string };
export type TableCopy = { counts: Counts; tables: Table[]; sequences: Sequence[]; server: string };

/** A file of a table. */
export const copyFileOf = (folder: string, table: string): string => join(folder, `${table}.copy.gz`);

export async function copyTables(into: string): Promise<TableCopy> {
  await mkdir(into, { recursive: true, mode: 0o700 });
  return withConnection(async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      const tables = await listTables(client);
      const counts: Counts = {};
      for (const table of tables) counts[table.name] = await copyTable(client, table, copyFileOf(into, table.name));
      // Numbers are drawn outside transactions: taken last, they lie behind every row that was copied.
      const { rows: sequences } = await client.query<Sequence>(
        `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
         WHERE schemaname = 'public' AND last_value IS NOT NULL`,
      );
      return { counts, tables, sequences, server: await serverVersion(client) };
    } finally {
      await client.query('ROLLBACK');
    }
  });
}

async function copyTable(client: ClientBase, { name, columns }: Table, path: string): Promise<number> {
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const rows = client.query(to(`COPY ${client.escapeIdentifier(name)} (${names}) TO STDOUT`));
  await pipeline(rows, createGzip({ level: 4 }), createWriteStream(path, { mode: 0o600 }));
  const file = await open(path, 'r+');
  await file.datasync();
  await file.close();
  return rows.rowCount;
}
