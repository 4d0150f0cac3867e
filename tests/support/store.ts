// Opens the data layer on a database of its own for one test file.
import { randomBytes } from 'node:crypto';
import { connectStore, disconnectStore } from '../../models/store/sql/connect.ts';
import { configureCrypto } from '../../models/store/sql/crypto.ts';
import { freshDatabase } from './database.ts';

/** @returns what closes it again and drops the database. */
export async function openStore(): Promise<() => Promise<void>> {
  const database = await freshDatabase();
  configureCrypto({ fieldKeys: [{ id: 't', secret: randomBytes(32) }], equalityKey: randomBytes(32), profile: 'aes' });
  await connectStore(database.url);
  return async () => {
    await disconnectStore();
    await database.drop();
  };
}
