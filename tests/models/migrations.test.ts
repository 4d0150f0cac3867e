import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Sequelize } from 'sequelize';
import { migrate, umzug } from '../../models/store/sql/migrate.ts';
import { emptyDatabase, type TestDatabase } from '../support/database.ts';
import { dumpSchema, generateSchema } from '../support/dumpSchema.ts';

const schemaFile = new URL('../../models/schema.sql', import.meta.url);
const folder = new URL('../../models/migrations/', import.meta.url);

let database: TestDatabase;
let client: pg.Client;
beforeEach(async () => {
  database = await emptyDatabase();
  client = new pg.Client(database.url);
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

describe('migrations', () => {
  it('add up to models/schema.sql', async () => {
    await migrate(database.url);
    expect(existsSync(schemaFile) && readFileSync(schemaFile, 'utf8')).toBe(await generateSchema(client));
  });

  it('go down as they went up, each of them, and leave nothing behind', async () => {
    const sequelize = new Sequelize(database.url, { dialect: 'postgres', logging: false });
    try {
      const all = umzug(sequelize);
      const names = (await all.pending()).map(({ name }) => name);
      const after: string[] = [];
      for (const name of names) {
        after.push(await dumpSchema(client));
        await all.up({ to: name });
      }
      const whole = await dumpSchema(client);
      for (const name of [...names].reverse()) {
        await all.down({ to: name });
        const left = (await dumpSchema(client)).replace(/CREATE TABLE migrations \([^;]*;\n*/, '').trim();
        expect(left).toBe(
          after
            .pop()
            ?.replace(/CREATE TABLE migrations \([^;]*;\n*/, '')
            .trim(),
        );
      }
      await all.up();
      expect(await dumpSchema(client)).toBe(whole);
    } finally {
      await sequelize.close();
    }
  });

  it('each has a way back', () => {
    const files = readdirSync(folder);
    for (const file of files.filter((each) => !each.endsWith('.down.sql')))
      expect(files).toContain(file.replace(/\.sql$/, '.down.sql'));
  });

  it('run once when twenty processes start at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => migrate(database.url)));
    const { rows } = await client.query('SELECT name FROM migrations ORDER BY name');
    expect(rows.map(({ name }) => name)).toEqual(
      readdirSync(folder)
        .filter((file) => !file.endsWith('.down.sql'))
        .sort(),
    );
    const before = await dumpSchema(client);
    await migrate(database.url);
    expect(await dumpSchema(client)).toBe(before);
  });

  it('that fail leave nothing half-done', async () => {
    await client.query('CREATE TABLE notices (id int)');
    const before = (await dumpSchema(client)).trim();
    await expect(migrate(database.url)).rejects.toThrow('notices');
    expect((await dumpSchema(client)).replace(/CREATE TABLE migrations \([^;]*;\n*/, '').trim()).toBe(before);
    await client.query('DROP TABLE notices');
    await migrate(database.url);
  });
});
