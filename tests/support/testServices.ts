// Once per run: one PostgreSQL server with a migrated template database, and the browser unpacked.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../models/store/embedded/embeddedPostgres.ts';
import { isAlive } from '../../models/store/embedded/isAlive.ts';
import { clearStaleServer } from '../../models/store/embedded/staleServer.ts';
import { unpackBrowser } from './unpackBrowser.ts';

const prefix = 'huiji-test-';
const migrations = new URL('../../models/store/sql/migrate.ts', import.meta.url);

/** Starts them and tells the test files by the environment; returns what stops and removes everything. */
export async function startTestServices(): Promise<() => Promise<void>> {
  await removeAbandoned();
  const folder = join(tmpdir(), `${prefix}${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  // Config reads this; no test touches the data of the checkout.
  process.env.DATA_DIR = join(folder, 'data');
  process.env.TEST_BROWSER = await unpackBrowser();
  const server = await startEmbeddedPostgres(folder, {
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' },
  });
  process.env.TEST_DATABASE_URL = server.url;
  await makeTemplate(server.url);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const admin = new pg.Client(serverUrl);
  await admin.connect();
  await admin.query('CREATE DATABASE huiji_template');
  await admin.end();
  if (!existsSync(migrations)) return;
  const url = new URL(serverUrl);
  url.pathname = '/huiji_template';
  const { migrate } = (await import(migrations.href)) as { migrate(url: string): Promise<void> };
  await migrate(url.href);
}

/** A run that was killed leaves its server and its folder: both go. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length)))) continue;
    await clearStaleServer(join(tmpdir(), name, 'postgres'));
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
