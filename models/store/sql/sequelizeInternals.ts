// What we use of Sequelize that it does not promise to keep. Its version is pinned in package.json; a test of the same name
// tries each of these doors and says which one an upgrade has moved.
import type { PoolClient } from 'pg';
import { type Model, type ModelStatic, type Sequelize, type Transaction, Utils, type WhereOptions } from 'sequelize';

type Internals = {
  connectionManager: {
    getConnection(options: object): Promise<PoolClient>;
    releaseConnection(client: PoolClient): void;
  };
  getQueryInterface(): {
    queryGenerator: {
      quoteIdentifier(name: string): string;
      getWhereConditions(where: object, prefix: string, model: object): string;
    };
  };
};
const internalsOf = (sequelize: Sequelize) => sequelize as unknown as Internals;
const { mapWhereFieldNames } = Utils as unknown as { mapWhereFieldNames(where: object, model: object): object };

/** Lends a connection of the pool: to the primary, or to a replica where there is one. */
export const borrowConnection = (sequelize: Sequelize, { replica }: { replica: boolean }): Promise<PoolClient> =>
  internalsOf(sequelize).connectionManager.getConnection(
    replica ? { type: 'SELECT' } : { type: 'write', useMaster: true },
  );

export const returnConnection = (sequelize: Sequelize, client: PoolClient): void =>
  internalsOf(sequelize).connectionManager.releaseConnection(client);

/** The pool ends such a connection instead of lending it again. */
export const markBroken = (client: object): void => void Object.assign(client, { _invalid: true });

/** The name of a pool, by which Sequelize throws a connection away that breaks before it was given one. */
export const ofPrimary = { queryType: 'write' } as const;

/** The connection that a transaction holds. */
export const connectionOf = (transaction: Transaction): PoolClient =>
  (transaction as unknown as { connection: PoolClient }).connection;

export const quoteName = (sequelize: Sequelize, name: string): string =>
  internalsOf(sequelize).getQueryInterface().queryGenerator.quoteIdentifier(name);

/** A condition as SQL, names of fields turned into names of columns as findAll does. */
export const printWhere = (sequelize: Sequelize, model: ModelStatic<Model>, where: WhereOptions): string =>
  internalsOf(sequelize)
    .getQueryInterface()
    .queryGenerator.getWhereConditions(mapWhereFieldNames(where, model), quoteName(sequelize, model.name), model);
