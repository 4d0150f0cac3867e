// Each door of Sequelize that its documentation does not name. A title that fails says what an upgrade has moved.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { Op, Sequelize } from 'sequelize';
import { getResource } from '../../../../models/descriptor/registry.ts';
import { connectStore, database, disconnectStore } from '../../../../models/store/sql/connect.ts';
import { guardedPg } from '../../../../models/store/sql/guardedPg.ts';
import {
  borrowConnection,
  connectionOf,
  markBroken,
  printWhere,
  quoteName,
  returnConnection,
} from '../../../../models/store/sql/sequelizeInternals.ts';
import { modelOf } from '../../../../models/store/sql/sequelizeModels.ts';
import { freshDatabase, type TestDatabase } from '../../../support/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await freshDatabase();
  await connectStore(test.url, { maxConnections: 1 });
});
afterAll(async () => {
  await disconnectStore();
  await test.drop();
});

const processOf = async (client: PoolClient): Promise<number> =>
  (await client.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;

const poolOf = (client: object) => (client as { queryType?: string }).queryType;

async function borrowed<T>(work: (client: PoolClient) => T | Promise<T>, replica = false): Promise<T> {
  const client = await borrowConnection(database(), { replica });
  try {
    return await work(client);
  } finally {
    returnConnection(database(), client);
  }
}

it('Sequelize is pinned to the version in which these doors were found', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'));
  expect(dependencies.sequelize).toBe((Sequelize as unknown as { version: string }).version);
});

describe('The pool', () => {
  it('lends a connection by connectionManager.getConnection and takes it back by releaseConnection', async () => {
    expect(await borrowed(processOf)).toBe(await borrowed(processOf));
  });

  it('ends a connection marked _invalid instead of lending it again', async () => {
    const broken = await borrowed(async (client) => {
      markBroken(client);
      return processOf(client);
    });
    expect(await borrowed(processOf)).not.toBe(broken);
  });

  it('names the pool of a connection in queryType, the primary’s "write" and the replicas’ "read"', async () => {
    const replicated = new Sequelize(test.url, {
      dialect: 'postgres',
      dialectModule: guardedPg,
      logging: false,
      replication: { write: test.url as never, read: [test.url] as never },
    });
    const names = [];
    for (const replica of [false, true]) {
      const client = await borrowConnection(replicated, { replica });
      names.push(poolOf(client));
      returnConnection(replicated, client);
    }
    await replicated.close();
    expect(names).toEqual([poolOf(new guardedPg.Client({})), 'read']);
  });
});

it('A transaction holds its connection in transaction.connection', async () => {
  const transaction = await database().transaction();
  const [[row]] = await database().query('SELECT pg_backend_pid() AS pid', { transaction });
  const pid = await processOf(connectionOf(transaction));
  await transaction.rollback();
  expect(row).toEqual({ pid });
});

describe('The generator of SQL', () => {
  it('quotes a name by queryGenerator.quoteIdentifier', () => {
    expect(quoteName(database(), 'unionId')).toBe('"unionId"');
  });

  it('writes a condition by getWhereConditions, names of fields as columns by Utils.mapWhereFieldNames', () => {
    const where = { [Op.and]: [{ unionId: ['a', 'b'] }, { endedOn: { [Op.is]: null } }] };
    expect(printWhere(database(), modelOf(getResource('member')), where)).toBe(
      `("member"."union_id" IN ('a', 'b') AND "member"."ended_on" IS NULL)`,
    );
  });
});
