// Rows of a few unions, union by union: each is one short walk along an index. Asked for all at once, the database walks
// through everybody's rows in search of theirs, or fetches all of theirs in the order of the table.
import type { Model, ModelStatic } from 'sequelize';
import { type Select, selectSql } from '../sql/selectSql.ts';

/** `column` says where a row belongs, `ids` is an array in SQL, `where` is what else a row must meet. */
export type ScopeUnions = { column: string; ids: string; where: string };

/** The same as one condition, for pages in another order and for estimates. */
export const inScopeUnions = (model: ModelStatic<Model>, { column, ids, where }: ScopeUnions): string =>
  `"${model.name}"."${column}" = ANY(${ids})${where && ` AND ${where}`}`;

/** The newest of each union, and of these the newest. */
export function newestByUnionSql(
  model: ModelStatic<Model>,
  scopeUnions: ScopeUnions,
  { names, offset, limit }: Pick<Select, 'names'> & { offset: number; limit: number },
): string {
  const newest = selectSql(model, {
    ...(names && { names }),
    where: inOneUnion(model, scopeUnions),
    order: [
      ['createdAt', 'DESC'],
      ['id', 'ASC'],
    ],
    limit: offset + limit,
  });
  return `SELECT found.* ${fromEach(scopeUnions, newest)} ORDER BY found."createdAt" DESC, found.id ASC LIMIT ${limit} OFFSET ${offset}`;
}

/** A line for each row, `limit` at most: to be counted. */
export function someByUnionSql(model: ModelStatic<Model>, scopeUnions: ScopeUnions, limit: number): string {
  const some = selectSql(model, { where: inOneUnion(model, scopeUnions), limit });
  return `SELECT found.one ${fromEach(scopeUnions, some)} LIMIT ${limit}`;
}

const inOneUnion = (model: ModelStatic<Model>, { column, where }: ScopeUnions): string =>
  `"${model.name}"."${column}" = scope_union.id${where && ` AND ${where}`}`;

const fromEach = ({ ids }: ScopeUnions, sql: string): string =>
  `FROM unnest(${ids}) AS scope_union (id) CROSS JOIN LATERAL (${sql}) AS found`;
