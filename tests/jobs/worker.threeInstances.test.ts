import { expect, it } from '@jest/globals';
import { connectStore, disconnectStore } from '../../models/store/sql/connect.ts';
import { freshDatabase } from '../support/database.ts';
import { surviveKills } from './surviveKills.ts';

it('three instances killed at random fire once, decide each case once and send each notice once', async () => {
  const database = await freshDatabase();
  await connectStore(database.url);
  try {
    const survived = await surviveKills({ databaseUrl: database.url, cases: 400, kills: 3, batch: 10 });
    // 400 cases of which 80 are left to people.
    expect(survived).toMatchObject({ once: 320, twice: 0, lost: 0, firesTwice: 0, noticesUnsent: 0, unseen: 0 });
    expect(survived.stopMs).toBeLessThan(5_000);
  } finally {
    await disconnectStore();
    await database.drop();
  }
}, 240_000);
