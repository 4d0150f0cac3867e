import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { Sequelize } from 'sequelize';
import { v7 as newId } from 'uuid';
import { umzug } from '../../models/store/sql/migrate.ts';
import { eventPrefix, nameEvent } from '../../workflows/notices/noticeEvents.ts';
import { emptyDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let client: pg.Client;
let sequelize: Sequelize;
beforeAll(async () => {
  database = await emptyDatabase();
  client = new pg.Client(database.url);
  await client.connect();
  sequelize = new Sequelize(database.url, { dialect: 'postgres', logging: false });
});
afterAll(async () => {
  await sequelize.close();
  await client.end();
  await database.drop();
});

it('a message that waits while names of events change is found by its new name, and what was sent keeps its own', async () => {
  const migrations = umzug(sequelize);
  await migrations.up({ to: '0041-read-messages.sql' });
  const [union, application] = [newId(), newId()];
  await client.query(
    `INSERT INTO unions (id, name, kind, type, accepts_members) VALUES ($1, '测试工会', 'base', 'other', true)`,
    [union],
  );
  const write = (event: string, state: string) =>
    client.query(
      `INSERT INTO notices (id, event, template, channel, union_id, body, state) VALUES ($1, $2, 't', 'sms', $3, '', $4)`,
      [newId(), event, union, state],
    );
  const reminder = nameEvent('review.overdue', application, newId());
  await write(`${application}/approved/3`, 'pending');
  await write(`${application}/submitted/1`, 'sent');
  await write(reminder, 'pending');
  await migrations.up({ to: '0050-event-names.sql' });
  const { rows } = await client.query<{ event: string }>('SELECT event FROM notices ORDER BY created_at, id');
  expect(rows.map(({ event }) => event)).toEqual([
    `${eventPrefix('approved', application)}3`,
    `${application}/submitted/1`,
    reminder,
  ]);
});
