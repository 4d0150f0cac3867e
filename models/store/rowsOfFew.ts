// Rows of a few unions, union by union: each is one short walk along an index. Asked for all at once, the database walks
// through everybody's rows in search of the few, or fetches all of theirs in the order of the table.
import type { Model, ModelStatic, WhereOptions } from 'sequelize';
import { literal, Op } from 'sequelize';
import { database } from './connect.ts';
import { type Select, selectSql } from './selectSql.ts';

/** `column` says where a row belongs; `where` is what else is asked of it. */
export type FewUnions = { column: string; ids: readonly string[]; where: WhereOptions };

/** The newest of each union, and of these the newest. */
export function newestOfFewSql(
  model: ModelStatic<Model>,
  few: FewUnions,
  { attributes, offset, limit }: Pick<Select, 'attributes'> & { offset: number; limit: number },
): string {
  const order = [
    ['createdAt', 'DESC'],
    ['id', 'ASC'],
  ] as Select['order'];
  const newest = selectSql(model, {
    attributes,
    where: inOneOf(model, few),
    ...(order && { order }),
    limit: offset + limit,
  });
  return `SELECT found.* ${fromEach(few, newest)} ORDER BY found."createdAt" DESC, found.id ASC LIMIT ${limit} OFFSET ${offset}`;
}

/** A line for each row, `limit` at most: to be counted. */
export function someOfFewSql(model: ModelStatic<Model>, few: FewUnions, limit: number): string {
  const some = selectSql(model, { attributes: [[literal('1'), 'one']], where: inOneOf(model, few), limit });
  return `SELECT found.one ${fromEach(few, some)} LIMIT ${limit}`;
}

const inOneOf = (model: ModelStatic<Model>, { column, where }: FewUnions): WhereOptions => ({
  [Op.and]: [literal(`"${model.name}"."${column}" = few.id`), where],
});

const fromEach = ({ ids }: FewUnions, sql: string): string =>
  `FROM unnest(ARRAY[${ids.map((id) => database().escape(id)).join(', ')}]::uuid[]) AS few (id) CROSS JOIN LATERAL (${sql}) AS found`;
