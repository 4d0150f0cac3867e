// The whole application as `npm start` serves it, on a database that is ready.
import { createApp } from '../../api/app.ts';
import { config } from '../../config.ts';
import '../../jobs/foundTasks.ts';
import { connectStore } from '../../models/store/sql/connect.ts';
import { configureCrypto } from '../../models/store/sql/crypto.ts';
import { announce } from './announce.ts';

const { fieldKeys, hash } = config.secrets;
configureCrypto({
  fieldKeys: fieldKeys.map(({ id, key }) => ({ id, secret: key })),
  equalityKey: Buffer.from(hash),
  profile: config.cryptoProfile,
});
await connectStore(config.databaseUrl);
announce((await createApp()).listen(0, '127.0.0.1'));
