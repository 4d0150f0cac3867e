// Opens the data layer on a database of its own for one test file.
import { randomBytes } from 'node:crypto';
import { connectStore, disconnectStore } from '../../models/store/sql/connect.ts';
import { configureCrypto } from '../../models/store/sql/crypto.ts';
import { query } from '../../models/store/sql/sql.ts';
import { writeMessages } from '../../workflows/notices/writeMessages.ts';
import { freshDatabase } from './database.ts';

/** @returns what closes it again and drops the database. */
export async function openStore(): Promise<() => Promise<void>> {
  const database = await freshDatabase();
  configureCrypto({ fieldKeys: [{ id: 't', secret: randomBytes(32) }], equalityKey: randomBytes(32), profile: 'aes' });
  await connectStore(database.url);
  return async () => {
    try {
      await refuseUnfilledNotices();
    } finally {
      await disconnectStore();
      await database.drop();
    }
  };
}

/** A notice that lacks a variable goes to nobody and breaks nothing: a test that caused one would not see it. */
async function refuseUnfilledNotices(): Promise<void> {
  await writeMessages();
  const found = await query<{ problem: string }>(
    "SELECT DISTINCT last_error AS problem FROM notices WHERE last_error LIKE '模板%没有值%'",
  );
  if (found.length) throw new Error(found.map(({ problem }) => problem).join('\n'));
}
