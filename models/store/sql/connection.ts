import type { PoolClient } from 'pg';
import { database } from './connect.ts';
import { borrowConnection, returnConnection } from './sequelizeInternals.ts';

/** A connection from Sequelize's pool (to the primary, or to a replica where there is one), for SQL of our own: the ORM's share of a small query is larger than the database's. */
export async function withConnection<T>(
  work: (client: PoolClient) => Promise<T>,
  { replica = false } = {},
): Promise<T> {
  const sequelize = database();
  const client = await borrowConnection(sequelize, { replica });
  try {
    return await work(client);
  } finally {
    returnConnection(sequelize, client);
  }
}
