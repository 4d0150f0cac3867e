// A server of one's own is copied by its rows: every table, as one instant shows it, into an empty database or not at all.
import { existsSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { config } from '../../../../config.ts';
import { copyFileOf, copyTables, type TableCopy } from '../../../../models/store/backup/copyTables.ts';
import { loadTables } from '../../../../models/store/backup/loadTables.ts';
import { newestMigration } from '../../../../models/store/backup/newestMigration.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { buildHouse } from '../../../support/build.ts';
import { emptyDatabase, type TestDatabase } from '../../../support/database.ts';
import { setUpStore } from '../../../support/setUpStore.ts';
import { submit } from '../../../support/submit.ts';

let folder: string;
let copy: TableCopy;
let migration: string;
let empty: TestDatabase;
setUpStore();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiji-copy-'));
  await submit((await buildHouse()).baseA);
  copy = await copyTables(folder);
  migration = await newestMigration();
  empty = await emptyDatabase();
});
afterAll(async () => {
  await empty.drop();
  rmSync(folder, { recursive: true, force: true });
});

const load = () => loadTables(empty.url, { ...copy, folder, migration });

/** Every row as text, hashed, table by table. */
const fingerprint = (table: string) => `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS print FROM ${table} t`;

async function inEmpty<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(empty.url);
  await client.connect();
  // As the store's connections print times.
  await client.query(`SET TIME ZONE '${config.timezone}'`);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

it('takes every table the application owns', async () => {
  const tables = await query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  expect(copy.tables.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
  expect(copy.counts.applications).toBe(1);
  for (const { name } of copy.tables) expect(existsSync(copyFileOf(folder, name))).toBe(true);
});

it('loads all tables or none: a file that ends too early leaves nothing, and the next try begins again', async () => {
  const cut = await copyTables(mkdtempSync(join(tmpdir(), 'huiji-copy-cut-')));
  const broken = mkdtempSync(join(tmpdir(), 'huiji-copy-broken-'));
  await copyTables(broken);
  truncateSync(copyFileOf(broken, 'unions'), 40);
  await expect(loadTables(empty.url, { ...cut, folder: broken, migration })).rejects.toThrow();
  expect(
    await inEmpty(async (client) => (await client.query('SELECT count(*)::int AS rows FROM accounts')).rows),
  ).toEqual([{ rows: 0 }]);
  expect(await load()).toEqual(copy.counts);
});

it('every row of every table is the same afterwards, with its keys, indexes and next numbers', async () => {
  await inEmpty(async (client) => {
    for (const { name } of copy.tables) {
      const [there] = (await client.query(fingerprint(name))).rows;
      const [here] = await query(fingerprint(name));
      expect({ name, ...there }).toEqual({ name, ...here });
    }
    const kept = `SELECT (SELECT count(*)::int FROM pg_constraint WHERE connamespace = 'public'::regnamespace) AS constraints,
      (SELECT count(*)::int FROM pg_indexes WHERE schemaname = 'public') AS indexes,
      (SELECT last_value::int FROM pg_sequences WHERE sequencename = 'application_number') AS number`;
    expect((await client.query(kept)).rows).toEqual(await query(kept));
  });
});

it('overwrites nothing: a database in use is refused', async () => {
  await expect(load()).rejects.toMatchObject({ code: 'database-not-empty' });
});
