// A cluster is lost and comes back: exactly as it was counted, or as it was at an instant somebody names.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { takeBaseBackup } from '../../../../models/store/backup/takeBaseBackup.ts';
import { archiveIn } from '../../../../models/store/embedded/archive.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../../models/store/embedded/embeddedPostgres.ts';
import { readIdentity } from '../../../../models/store/embedded/identity.ts';
import { recoverCluster, type Until } from '../../../../models/store/embedded/recoverCluster.ts';
import { connectStore, disconnectStore } from '../../../../models/store/sql/connect.ts';

let folder: string;
let server: EmbeddedPostgres;
let password: string;
let counted: Record<string, number>;
let afterSecond: Date;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiji-recover-'));
  chmodSync(folder, 0o755);
  server = await startEmbeddedPostgres(at('data'), { backupDir: at('backups') });
  password = readIdentity(at('data')).password;
  await connectStore(server.url);
  await run('CREATE TABLE written (id serial PRIMARY KEY)');
  await run('CREATE TABLE noted (id serial PRIMARY KEY)');
  ({ counts: counted } = await whileWriting(() => takeBaseBackup(at('backups/base'), at('backups'), 'first')));
  await disconnectStore();
  await run('INSERT INTO noted VALUES (1000001)');
  afterSecond = await now();
  await run('INSERT INTO noted VALUES (1000002)');
  await server.stop();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run<T extends object>(sql: string): Promise<T[]> {
  const client = new pg.Client(server.url);
  await client.connect();
  const { rows } = await client.query<T>(sql);
  await client.end();
  return rows;
}

const now = async () => (await run<{ now: Date }>('SELECT clock_timestamp() AS now'))[0]?.now as Date;

/** Four writers, each a row in either table in one transaction, in turns the one and the other first. */
async function whileWriting<T>(work: () => Promise<T>): Promise<T> {
  let isOver = false;
  const writers = [0, 1, 2, 3].map(async (number) => {
    const client = new pg.Client(server.url);
    await client.connect();
    const [one, other] = number % 2 ? ['written', 'noted'] : ['noted', 'written'];
    let rows = 0;
    for (; !isOver; rows += 1) {
      await client.query(`BEGIN; INSERT INTO ${one} DEFAULT VALUES; INSERT INTO ${other} DEFAULT VALUES; COMMIT`);
      await setTimeout(20 * Math.random());
    }
    await client.end();
    return rows;
  });
  const result = await work();
  isOver = true;
  expect((await Promise.all(writers)).every((rows) => rows > 0)).toBe(true);
  return result;
}

const recover = (until: Until, into = 'recovered') =>
  recoverCluster(at(into), {
    ...{ base: at('backups/base'), archive: archiveIn(at('backups')), password, until, tables: ['noted', 'written'] },
  });

test('what was counted while four wrote is what comes back, to the row, and no writer was ended for it', async () => {
  const { counts } = await recover({ point: 'first' });
  expect(counts).toEqual(counted);
  expect(counts.noted).toBe(counts.written);
}, 60_000);

test('an instant brings what was committed by then and nothing after; what stood there is put aside', async () => {
  const { putAside } = await recover({ time: afterSecond });
  expect(readdirSync(String(putAside))).toContain('PG_VERSION');
  const again = await startEmbeddedPostgres(at('recovered'));
  const client = new pg.Client(again.url);
  await client.connect();
  const { rows } = await client.query('SELECT id FROM noted WHERE id > 1000000');
  await client.end();
  expect(rows).toEqual([{ id: 1000001 }]);
  await expect(recover('end')).rejects.toMatchObject({ code: 'still-running' });
  await again.stop();
}, 60_000);

test('without an instant everything comes back that was archived, the last row too', async () => {
  await recover('end', 'whole');
  const again = await startEmbeddedPostgres(at('whole'));
  const client = new pg.Client(again.url);
  await client.connect();
  const { rows } = await client.query('SELECT max(id) AS id FROM noted');
  await client.end();
  await again.stop();
  expect(rows).toEqual([{ id: 1000002 }]);
}, 60_000);

test('an instant the log does not reach is said, and nothing is left behind', async () => {
  await expect(recover({ time: new Date('2099-01-01T00:00:00Z') }, 'never')).rejects.toMatchObject({
    code: 'instant-not-reached',
  });
  expect(existsSync(at('never/postgres'))).toBe(false);
  expect(existsSync(at('never/postgres.json'))).toBe(false);
}, 60_000);
