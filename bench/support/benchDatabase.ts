// A database of the bench's own, kept between runs: on DATABASE_URL's server when one is given, else embedded in DATA_DIR.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { config } from '../../config.ts';
import { startEmbeddedPostgres } from '../../models/store/embedded/embeddedPostgres.ts';
import { connectStore, disconnectStore } from '../../models/store/sql/connect.ts';
import { configureCrypto } from '../../models/store/sql/crypto.ts';
import { migrate } from '../../models/store/sql/migrate.ts';

export type BenchDatabase = {
  url: string;
  /** A connection beside the store's, for the floors and for hand-written preparation. */
  client: pg.Client;
  close(): Promise<void>;
};

/** Opens (and the first time makes) the database and connects the store to it. One with an older schema is dropped. */
export async function openBenchDatabase(stem: string): Promise<BenchDatabase> {
  const name = `${stem}_${schemaVersion()}`;
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres(config.dataDir);
  const server = embedded?.url ?? config.databaseUrl;
  await ensureDatabase(server, stem, name);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const { fieldKeys, hash } = config.secrets;
  configureCrypto({
    fieldKeys: fieldKeys.map(({ id, key }) => ({ id, secret: key })),
    equalityKey: Buffer.from(hash),
    profile: config.cryptoProfile,
  });
  await migrate(url.href);
  await connectStore(url.href);
  const client = new pg.Client(url.href);
  await client.connect();
  return {
    url: url.href,
    client,
    close: async () => {
      await client.end();
      await disconnectStore();
      await embedded?.stop();
    },
  };
}

async function ensureDatabase(server: string, stem: string, name: string): Promise<void> {
  const admin = new pg.Client(server);
  await admin.connect();
  try {
    const { rows } = await admin.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname ~ $1', [
      `^${stem}_[0-9a-f]{8}$`,
    ]);
    for (const { datname } of rows) if (datname !== name) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`);
    if (!rows.some(({ datname }) => datname === name)) await admin.query(`CREATE DATABASE ${name}`);
  } finally {
    await admin.end();
  }
}

function schemaVersion(): string {
  const folder = new URL('../../models/migrations/', import.meta.url);
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(new URL(file, folder)));
  return hash.digest('hex').slice(0, 8);
}
