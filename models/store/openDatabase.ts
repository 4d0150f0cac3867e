// From the configuration to an open, migrated store: the same for the server, the worker and the seeding commands.
import { config } from '../../config.ts';
import { startEmbeddedPostgres } from './embedded/embeddedPostgres.ts';
import { connectStore, disconnectStore } from './sql/connect.ts';
import { configureCrypto } from './sql/crypto.ts';
import { migrate } from './sql/migrate.ts';
import { assertWritableFolder } from './writableFolder.ts';

export type OpenDatabase = { url: string; close(): Promise<void> };

/** @param report told, in Chinese, what takes time. */
export async function openDatabase(report: (line: string) => void = () => undefined): Promise<OpenDatabase> {
  assertWritableFolder(config.dataDir);
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres(config.dataDir, { report, backupDir: config.backupDir });
  const url = embedded?.url ?? config.databaseUrl;
  const { fieldKeys, hash } = config.secrets;
  configureCrypto({
    fieldKeys: fieldKeys.map(({ id, key }) => ({ id, secret: key })),
    equalityKey: Buffer.from(hash),
    profile: config.cryptoProfile,
  });
  await migrate(url);
  await connectStore(url, { replicaUrls: config.databaseReplicaUrls });
  return {
    url,
    close: async () => {
      await disconnectStore();
      await embedded?.stop();
    },
  };
}
