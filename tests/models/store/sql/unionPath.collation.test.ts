import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '../../../../models/store/sql/migrate.ts';
import { withinSql } from '../../../../models/store/sql/unionPath.ts';
import { emptyDatabase, type TestDatabase } from '../../../support/database.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await emptyDatabase();
  await migrate(database.url);
  client = new pg.Client(database.url);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('in a database of any locale', () => {
  it('paths and division codes are ordered by bytes, because scope is a range of paths', async () => {
    const { rows } = await client.query(
      `SELECT c.relname || '.' || a.attname AS name, n.collname AS collation
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_collation n ON n.oid = a.attcollation
       WHERE c.relkind = 'r' AND a.attname IN ('path', 'parent_path', 'division_id') OR c.relname = 'divisions' AND a.attname IN ('id', 'parent_id')`,
    );
    expect(rows.filter(({ collation }) => collation !== 'C')).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(7);
  });

  it('the range below a path holds what is below it and nothing else', async () => {
    const { rows } = await client.query(
      `SELECT p FROM unnest(ARRAY['/1/5/', '/1/5/9/', '/1/50/', '/1/4/', '/1/51/2/', '/1/5/10/3/']) AS p
       WHERE ${withinSql('p COLLATE "C"', '$1')} ORDER BY p COLLATE "C"`,
      ['/1/5/'],
    );
    expect(rows.map(({ p }) => p)).toEqual(['/1/5/', '/1/5/10/3/', '/1/5/9/']);
  });
});
