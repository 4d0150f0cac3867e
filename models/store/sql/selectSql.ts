import type { Model, ModelStatic, WhereOptions } from 'sequelize';
import { database } from './connect.ts';
import { printWhere, quoteName } from './sequelizeInternals.ts';

export type Select = {
  /** Fields of the resource. Without them each row is a line `1`, to be counted. */
  names?: readonly string[];
  /** As `whereSql` writes it. */
  where: string;
  order?: readonly (readonly [name: string, direction: 'ASC' | 'DESC'])[];
  offset?: number;
  limit?: number;
};

const quoted = (name: string) => quoteName(database(), name);

/** The condition as Sequelize writes it: that it does well, but running it through the model costs more than the query. */
export const whereSql = (model: ModelStatic<Model>, where: WhereOptions): string =>
  printWhere(database(), model, where);

export function selectSql(model: ModelStatic<Model>, { names, where, order, offset, limit }: Select): string {
  const fields = model.getAttributes();
  const as = quoted(model.name);
  const columnOf = (name: string) => `${as}.${quoted(fields[name]?.field ?? name)}`;
  const parts = [
    `SELECT ${names?.map((name) => `${columnOf(name)} AS ${quoted(name)}`).join(', ') ?? '1 AS one'}`,
    `FROM ${quoted(model.getTableName() as string)} AS ${as}`,
  ];
  if (where) parts.push(`WHERE ${where}`);
  if (order) parts.push(`ORDER BY ${order.map(([name, direction]) => `${columnOf(name)} ${direction}`).join(', ')}`);
  if (limit !== undefined) parts.push(`LIMIT ${limit}`);
  if (offset) parts.push(`OFFSET ${offset}`);
  return parts.join(' ');
}
