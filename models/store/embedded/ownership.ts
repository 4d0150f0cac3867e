// Who runs the server is told by a lock held in it: it ends with the process that held it, however that ended.
import pg from 'pg';
import type { Identity } from './identity.ts';

const lock = 0x6875696a;

export type Claim = { release(): Promise<void> };

/** Takes the lock: 'taken' when another live process holds it, undefined when no server of ours answers. */
export async function claimCluster(identity: Identity): Promise<Claim | 'taken' | undefined> {
  const client = await connect(identity);
  if (!client) return undefined;
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [lock]);
  if (!rows[0]?.held) {
    await client.end();
    return 'taken';
  }
  return { release: () => client.end() };
}

/** Makes the application's database if it does not exist. */
export async function ensureDatabase(identity: Identity): Promise<void> {
  const client = await connect(identity);
  if (!client) return;
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'huiji'");
  if (!rowCount) await client.query('CREATE DATABASE huiji');
  await client.end();
}

async function connect({ port, password }: Identity): Promise<pg.Client | undefined> {
  if (!port) return undefined;
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'huiji',
    password,
    database: 'postgres',
    application_name: 'huiji-owner',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  // The server may end before us; that must not end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch {
    return undefined;
  }
}
