// Opens the data layer on a database of its own for one test file.
import { randomBytes } from 'node:crypto';
import { connectStore, disconnectStore } from '../../models/store/sql/connect.ts';
import { configureCrypto } from '../../models/store/sql/crypto.ts';
import { query } from '../../models/store/sql/sql.ts';
import { writeMessages } from '../../workflows/notices/writeMessages.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

/**
 * @param database by default an empty one, migrated; a copy of a filled one comes with the key it was filled by
 * @returns what closes it again and drops the database
 */
export async function openStore(database?: TestDatabase, key = randomBytes(32)): Promise<() => Promise<void>> {
  const opened = database ?? (await freshDatabase());
  configureCrypto({ fieldKeys: [{ id: 't', secret: key }], equalityKey: key, profile: 'aes' });
  await connectStore(opened.url);
  return async () => {
    try {
      await refuseUnfilledNotices();
    } finally {
      await disconnectStore();
      await opened.drop();
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
