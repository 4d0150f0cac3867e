import type { Order, ProjectionAlias, WhereOptions } from 'sequelize';
import { type Model, type ModelStatic, Utils } from 'sequelize';
import { database } from './connect.ts';

export type Select = {
  attributes: (string | ProjectionAlias)[];
  where: WhereOptions;
  order?: Order;
  offset?: number;
  limit?: number;
};

/** The SELECT that Sequelize would send for these conditions. It writes the SQL well; running it through the model costs more than the query. */
export function selectSql(model: ModelStatic<Model>, select: Select): string {
  const generator = database().getQueryInterface().queryGenerator as {
    selectQuery(table: string, options: object, model: unknown): string;
  };
  const options = { ...select, tableAs: model.name, model };
  // What findAll does before it writes SQL: attribute names become column names.
  (Utils as unknown as { mapOptionFieldNames(options: object, model: unknown): void }).mapOptionFieldNames(
    options,
    model,
  );
  return generator.selectQuery(model.getTableName() as string, options, model).replace(/;$/, '');
}
