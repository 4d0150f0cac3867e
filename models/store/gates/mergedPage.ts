// A page out of two parts that share no row: what hangs on the unions of a scope, and the few rows that only concern them as well.
// Each part is walked along its own index; in one condition the database would find neither way.
import type { Model, ModelStatic } from 'sequelize';
import { type Select, selectSql } from '../sql/selectSql.ts';

type Slice = Pick<Select, 'where'> & { names: readonly string[]; offset: number; limit: number };

/** @param pageOf the first part of the page, from its beginning. */
export function mergedPageSql(
  model: ModelStatic<Model>,
  { also, order, offset, limit, ...slice }: Slice & { also: string; order: NonNullable<Select['order']> },
  pageOf: (slice: Slice) => string,
): string {
  const names = [...new Set([...slice.names, ...order.map(([name]) => name)])];
  const whole = { ...slice, names, offset: 0, limit: offset + limit };
  const sorting = order.map(([name, direction]) => `page."${name}" ${direction}`).join(', ');
  return `SELECT * FROM ((${pageOf(whole)}) UNION ALL (${selectSql(model, { ...whole, where: also, order })})) AS page
    ORDER BY ${sorting} LIMIT ${limit} OFFSET ${offset}`;
}
