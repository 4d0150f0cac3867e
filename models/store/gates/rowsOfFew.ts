// Rows of a few unions, union by union: each is one short walk along an index. Asked for all at once, the database walks
// through everybody's rows in search of the few, or fetches all of theirs in the order of the table.
import type { Model, ModelStatic } from 'sequelize';
import { type Select, selectSql } from '../sql/selectSql.ts';

/** `column` says where a row belongs, `ids` is an array in SQL, `where` is what else is asked of a row. */
export type FewUnions = { column: string; ids: string; where: string };

/** The same as one condition, for pages in another order and for estimates. */
export const inAnyOf = (model: ModelStatic<Model>, { column, ids, where }: FewUnions): string =>
  `"${model.name}"."${column}" = ANY(${ids})${where && ` AND ${where}`}`;

/** The newest of each union, and of these the newest. */
export function newestOfFewSql(
  model: ModelStatic<Model>,
  few: FewUnions,
  { names, offset, limit }: Pick<Select, 'names'> & { offset: number; limit: number },
): string {
  const newest = selectSql(model, {
    ...(names && { names }),
    where: inOneOf(model, few),
    order: [
      ['createdAt', 'DESC'],
      ['id', 'ASC'],
    ],
    limit: offset + limit,
  });
  return `SELECT found.* ${fromEach(few, newest)} ORDER BY found."createdAt" DESC, found.id ASC LIMIT ${limit} OFFSET ${offset}`;
}

/** A line for each row, `limit` at most: to be counted. */
export function someOfFewSql(model: ModelStatic<Model>, few: FewUnions, limit: number): string {
  const some = selectSql(model, { where: inOneOf(model, few), limit });
  return `SELECT found.one ${fromEach(few, some)} LIMIT ${limit}`;
}

const inOneOf = (model: ModelStatic<Model>, { column, where }: FewUnions): string =>
  `"${model.name}"."${column}" = few.id${where && ` AND ${where}`}`;

const fromEach = ({ ids }: FewUnions, sql: string): string =>
  `FROM unnest(${ids}) AS few (id) CROSS JOIN LATERAL (${sql}) AS found`;
