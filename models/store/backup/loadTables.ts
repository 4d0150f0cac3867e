import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { Conflict } from '../../../errors.ts';
import { dropIndexes } from '../sql/dropIndexes.ts';
import { migrate } from '../sql/migrate.ts';
import type { Counts } from '../sql/tables.ts';
import { copyFileOf, type TableCopy } from './copyTables.ts';

type Copied = Pick<TableCopy, 'tables' | 'sequences'> & { folder: string; migration: string };

/** A schema without an audit row is empty: somebody began to restore. @throws Conflict when it is not: nothing is overwritten */
export async function assertEmptyDatabase(databaseUrl: string): Promise<void> {
  await connected(databaseUrl, async (client) => {
    const { rows } = await client.query<{ audit: string | null }>("SELECT to_regclass('public.audit')::text AS audit");
    if (rows[0]?.audit && (await client.query('SELECT FROM audit LIMIT 1')).rowCount)
      throw new Conflict(
        'database-not-empty',
        '数据库不是空的：请建一个新的空数据库，把 DATABASE_URL（或 DATA_DIR）指向它，再恢复',
        'The database is not empty: make a new one, let DATABASE_URL (or DATA_DIR) name it, and restore into that',
      );
  });
}

/** Brings an empty database to the schema of the copy and loads every table, all of them or none. @returns the rows that came in */
export async function loadTables(
  databaseUrl: string,
  { folder, tables, sequences, migration }: Copied,
): Promise<Counts> {
  await assertEmptyDatabase(databaseUrl);
  await migrate(databaseUrl, migration);
  return connected(databaseUrl, async (client) => {
    const counts: Counts = {};
    const named = tables.map(({ name }) => client.escapeIdentifier(name));
    await client.query('BEGIN');
    // Migrations may have brought rows of their own; they are in the copy as well.
    await client.query(`TRUNCATE ${named.join(', ')}`);
    const makeAgain = await dropIndexes(client, named);
    for (const { name, columns } of tables) {
      const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
      const rows = client.query(from(`COPY ${client.escapeIdentifier(name)} (${list}) FROM STDIN`));
      await pipeline(createReadStream(copyFileOf(folder, name)), createGunzip(), rows);
      counts[name] = rows.rowCount;
    }
    await makeAgain();
    for (const { name, value } of sequences)
      await client.query('SELECT setval($1::regclass, $2)', [client.escapeIdentifier(name), value]);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return counts;
  });
}

async function connected<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
