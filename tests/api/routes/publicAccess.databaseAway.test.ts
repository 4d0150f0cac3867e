import pg from 'pg';
import { query } from '../../../models/store/sql/sql.ts';
import { codeSentTo, newPhone, openAccess } from '../../support/access.ts';
import { bearer, openAccessApp } from '../../support/accessApp.ts';
import type { Ask } from '../../support/client.ts';

let ask: Ask;
let admin: pg.Client;
let name: string;
let closers: (() => Promise<unknown>)[];
beforeAll(async () => {
  const store = await openAccess();
  const app = await openAccessApp();
  ask = app.ask;
  closers = [app.close, store.close];
  name = (await query<{ name: string }>('SELECT current_database() AS name'))[0]!.name;
  admin = new pg.Client(process.env.TEST_DATABASE_URL);
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  for (const close of closers) await close();
});

const cut = () => admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);

test('while the database is away everything answers 503, and what was begun goes on when it is back', async () => {
  const phone = newPhone();
  await ask('POST', '/api/public/codes', { phone });
  const code = await codeSentTo(phone);
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await cut();
  const away = await ask('POST', '/api/public/session', { phone, code });
  expect(away).toMatchObject({ status: 503, body: { code: 'database-away' } });
  expect(away.headers.get('retry-after')).toBe('5');
  expect(away.text).not.toMatch(/SELECT|INSERT|sequelize/i);
  expect((await ask('GET', '/api/public/me', undefined, bearer('s:any.token'))).status).toBe(401);
  expect((await ask('GET', '/')).status).toBe(200);
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  const back = await ask('POST', '/api/public/session', { phone, code });
  expect(back.status).toBe(200);
  await cut();
  const statuses: unknown[] = [];
  for (let asked = 0; asked < 3; asked++) {
    statuses.push((await ask('GET', '/api/session', undefined, bearer(String(back.body.token)))).body.code);
  }
  expect(statuses.at(-1)).toBe('admin-sign-in');
  expect(statuses.every((each) => each === 'admin-sign-in' || each === 'database-away')).toBe(true);
});
