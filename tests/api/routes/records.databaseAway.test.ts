// The database goes away in the middle, or has no room left: an answer that says so, and never half a write.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Rows } from '../../../models/rows.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { type Api, openApi } from '../../support/api.ts';
import { buildUnion } from '../../support/build.ts';

let api: Api;
let ask: Api['ask'];
let union: Rows['union'];
let name: string;
let admin: pg.Client;
beforeAll(async () => {
  api = await openApi();
  union = await buildUnion(api.root, { kind: 'aboveBase' });
  ({ ask } = await api.signIn(union.id));
  name = (await query<{ name: string }>('SELECT current_database() AS name'))[0]?.name as string;
  admin = new pg.Client(process.env.TEST_DATABASE_URL);
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await api.close();
});

const cut = () => admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const create = (n: number | string) => ask('POST', '/api/employers', { name: `断线公司${n}`, unionId: union.id });

/** Every employer has exactly one audit row, and every audit row its employer. */
async function expectWhole(): Promise<number> {
  const [counted] = await query<{ employers: number; audits: number; paired: number }>(`
    SELECT (SELECT count(*)::int FROM employers) AS employers, (SELECT count(*)::int FROM audit WHERE resource = 'employer' AND action = 'create') AS audits,
      (SELECT count(*)::int FROM employers e JOIN audit a ON a.resource = 'employer' AND a.record_id = e.id::text AND a.action = 'create') AS paired`);
  expect(counted?.audits).toBe(counted?.employers);
  expect(counted?.paired).toBe(counted?.employers);
  return counted?.employers as number;
}

it('answers 201 or 503 while connections are cut again and again, and keeps what it acknowledged', async () => {
  let going = true;
  const cutting = (async () => {
    while (going) {
      await cut();
      await pause(40);
    }
  })();
  const answers: Awaited<ReturnType<typeof create>>[] = [];
  for (let round = 0; round < 12; round += 1)
    answers.push(...(await Promise.all(Array.from({ length: 8 }, (_, n) => create(`${round}-${n}`)))));
  going = false;
  await cutting;
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].filter((status) => status !== 201 && status !== 503)).toEqual([]);
  expect(statuses).toContain(503);
  for (const { status, body, headers } of answers)
    if (status === 503) expect([body.code, headers.get('retry-after')]).toEqual(['database-away', '5']);
  await pause(100);
  const back = await create('back');
  expect(back.status).toBe(201);
  await expectWhole();
  for (const { body } of answers.filter(({ status }) => status === 201))
    expect((await ask('GET', `/api/employers/${body.id}`)).status).toBe(200);
});

it('answers 503 while nobody is let in, and works again afterwards', async () => {
  const before = await expectWhole();
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await cut();
  for (const [method, path, body] of [
    ['GET', '/api/employers'],
    ['GET', '/api/dashboard'],
    ['GET', '/api/meta'],
    ['POST', '/api/employers', { name: '某公司', unionId: union.id }],
  ] as const) {
    const away = await ask(method, path, body);
    expect([path, away.status, away.body?.code]).toEqual([path, 503, 'database-away']);
    expect(away.text).not.toMatch(/SELECT|ECONN|terminat|sequelize/i);
  }
  expect((await api.ask('GET', '/healthz')).status).toBe(200);
  expect((await api.ask('GET', '/readyz')).status).toBe(503);
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  expect((await create('again')).status).toBe(201);
  expect(await expectWhole()).toBe(before + 1);
});

it.each([['employers'], ['audit']])(
  'refuses a write that finds no room in %s, half of it never stays',
  async (table) => {
    const before = await expectWhole();
    await query(
      `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $f$`,
    );
    await query(`CREATE TRIGGER no_room BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION no_room()`);
    const full = await create('full');
    expect([full.status, full.body.code, full.headers.get('retry-after')]).toEqual([503, 'disk-full', '5']);
    expect((await ask('GET', '/api/employers')).status).toBe(200);
    await query('DROP FUNCTION no_room() CASCADE');
    expect(await expectWhole()).toBe(before);
    expect((await create('room')).status).toBe(201);
  },
);

it('a database that became read-only answers 503 to writes and goes on reading', async () => {
  await admin.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  await cut();
  await pause(50);
  const write = await create('read-only');
  expect([write.status, write.body.code]).toEqual([503, 'read-only']);
  expect((await ask('GET', '/api/employers')).status).toBe(200);
  await admin.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
  await cut();
  await pause(50);
  expect((await create('writable')).status).toBe(201);
});
