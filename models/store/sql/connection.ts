import type { PoolClient } from 'pg';
import { database } from './connect.ts';

type Manager = { getConnection(options: object): Promise<PoolClient>; releaseConnection(client: PoolClient): void };

/** A connection from Sequelize's pool (to the primary, or to a replica where there is one), for SQL of our own: the ORM's share of a small query is larger than the database's. */
export async function withConnection<T>(
  work: (client: PoolClient) => Promise<T>,
  { replica = false } = {},
): Promise<T> {
  const manager = (database() as unknown as { connectionManager: Manager }).connectionManager;
  const client = await manager.getConnection(replica ? { type: 'SELECT' } : { type: 'write', useMaster: true });
  try {
    return await work(client);
  } finally {
    manager.releaseConnection(client);
  }
}

/** The pool ends such a connection instead of lending it again; the mark is Sequelize's own. */
export function neverLendAgain(client: PoolClient): void {
  Object.assign(client, { _invalid: true });
}
