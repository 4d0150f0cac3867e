// A database of the bench's own, kept between runs: on DATABASE_URL's server when one is given, else embedded in DATA_DIR.
import pg from 'pg';
import { config } from '../../config.ts';
import { connectStore, disconnectStore } from '../../models/store/connect.ts';
import { configureCrypto } from '../../models/store/crypto.ts';
import { startEmbeddedPostgres } from '../../models/store/embeddedPostgres.ts';
import { migrate } from '../../models/store/migrate.ts';

export type BenchDatabase = {
  url: string;
  /** A connection beside the store's, for the floors and for hand-written preparation. */
  client: pg.Client;
  close(): Promise<void>;
};

/** Opens (and the first time makes) the database and connects the store to it. */
export async function openBenchDatabase(name: string): Promise<BenchDatabase> {
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres(config.dataDir);
  const server = embedded?.url ?? config.databaseUrl;
  await ensureDatabase(server, name);
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

async function ensureDatabase(server: string, name: string): Promise<void> {
  const admin = new pg.Client(server);
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${name}`);
  } finally {
    await admin.end();
  }
}
