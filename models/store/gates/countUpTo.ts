// Totals stay cheap: exact to 10,000, then the planner's estimate, marked as such.
import type { Model, ModelStatic } from 'sequelize';
import { remember } from '../sql/remember.ts';
import { selectSql } from '../sql/selectSql.ts';
import { query } from '../sql/sql.ts';
import { type ScopeUnions, someByUnionSql } from './rowsByUnion.ts';

const exactUpTo = 10_000;

type Total = { total: number; estimated: boolean };

/** What rows must meet, as `whereSql` writes it; for few unions also union by union. `also`: what further rows meet instead, none of them the same. */
export type RowCondition = { where: string; scopeUnions?: ScopeUnions; also?: string };

export function countUpTo(model: ModelStatic<Model>, { where, scopeUnions, also }: RowCondition): Promise<Total> {
  const limit = exactUpTo + 1;
  const main = scopeUnions ? someByUnionSql(model, scopeUnions, limit) : selectSql(model, { where, limit });
  const some = also ? `(${main}) UNION ALL (${selectSql(model, { where: also, limit })})` : main;
  return totalOf(some, () => selectSql(model, { where }));
}

/** What was lately seen to pass the limit need not be counted again to know that an estimate will do. */
const totalOf = remember(
  { most: 1000, ms: 30_000, keyOf: (some) => some, keeps: ({ estimated }) => estimated },
  async (some: string, all: () => string): Promise<Total> => {
    const [row] = await run<{ n: string }>(`SELECT count(*) AS n FROM (${some}) AS counted`);
    const counted = Number(row?.n ?? 0);
    if (counted <= exactUpTo) return { total: counted, estimated: false };
    return { total: Math.max(exactUpTo + 1, await estimate(all())), estimated: true };
  },
);

async function estimate(sql: string): Promise<number> {
  const [row] = await run<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(`EXPLAIN (FORMAT JSON) ${sql}`);
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

const run = <T extends object>(sql: string) => query<T>(sql, [], { replica: true });
