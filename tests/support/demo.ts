// The application over the demo, as `npm start` shows it to a newcomer: filled once in a run, a copy for each test file.
import '../../jobs/foundTasks.ts';
import { connectStore, disconnectStore } from '../../models/store/sql/connect.ts';
import { configureCrypto } from '../../models/store/sql/crypto.ts';
import { seedDemo } from '../../seeds/demo/seedDemo.ts';
import { filledDatabase } from './database.ts';
import { openServer, type Server } from './instance.ts';
import { openStore } from './store.ts';

const key = Buffer.alloc(32, 'demo');

export const openDemo = async (): Promise<Server> => openServer(await openDemoStore());

/** @returns what closes it again and drops the copy */
export async function openDemoStore(): Promise<() => Promise<void>> {
  return openStore(await filledDatabase('demo', fill), key);
}

async function fill(url: string): Promise<void> {
  configureCrypto({ fieldKeys: [{ id: 't', secret: key }], equalityKey: key, profile: 'aes' });
  await connectStore(url);
  await seedDemo();
  await disconnectStore();
}
