import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { sampleRows } from '../../../bench/submit/sampleRows.ts';
import { emptyDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let client: pg.Client;
beforeEach(async () => {
  database = await emptyDatabase();
  client = new pg.Client(database.url);
  await client.connect();
  await client.query(`
    CREATE TABLE persons (id uuid PRIMARY KEY, seen integer NOT NULL DEFAULT 0);
    CREATE TABLE cases (id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES persons, number text UNIQUE, kind text, note text, UNIQUE (kind, number));
    CREATE TABLE answers (id uuid PRIMARY KEY, case_id uuid NOT NULL REFERENCES cases, counted bigint GENERATED ALWAYS AS IDENTITY);
    INSERT INTO persons (id) VALUES ('00000000-0000-0000-0000-000000000001');`);
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

const newCase = `
  UPDATE persons SET seen = seen + 1;
  INSERT INTO cases VALUES ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'A20261126', 'join', 'hello there');
  INSERT INTO answers (id, case_id) VALUES ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002');`;

describe('the rows of the floor', () => {
  it('are those that the work inserted, parents first, and not those it changed', async () => {
    const { tables, rows } = await sampleRows(client, () => client.query(newCase));
    expect(tables.map(({ name }) => name)).toEqual(['cases', 'answers']);
    expect(rows).toBe(2);
    expect(tables[1]?.text).toBe('INSERT INTO answers (id, case_id) VALUES ($1, $2)');
  });

  it('differ from one submission to the next in their ids and in what is unique', async () => {
    const { ids, texts } = await sampleRows(client, () => client.query(newCase));
    expect(ids.map((id) => id.at(-1))).toEqual(['2', '3']);
    expect(texts).toEqual(['A20261126']);
  });

  it('are refused where inserted and changed rows of one table cannot be told apart', async () => {
    const both = "UPDATE persons SET seen = 1; INSERT INTO persons VALUES ('00000000-0000-0000-0000-000000000009')";
    await expect(sampleRows(client, () => client.query(both))).rejects.toThrow(
      'persons has 1 new rows and 1 changed ones: which are which?',
    );
  });
});
