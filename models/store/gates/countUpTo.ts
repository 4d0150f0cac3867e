// Totals stay cheap: exact to 10,000, then the planner's estimate, marked as such.
import type { Model, ModelStatic } from 'sequelize';
import { selectSql } from '../sql/selectSql.ts';
import { query } from '../sql/sql.ts';
import { type FewUnions, someOfFewSql } from './rowsOfFew.ts';

const exactUpTo = 10_000;
const rememberMs = 30_000;

/** Conditions lately seen to pass the limit: they need not be counted again to know that an estimate will do. */
const large = new Map<string, { until: number; total: number }>();

/** What is asked of rows, as `whereSql` writes it; for few unions also one by one. */
export type Asked = { where: string; few?: FewUnions };

export async function countUpTo(
  model: ModelStatic<Model>,
  { where, few }: Asked,
): Promise<{ total: number; estimated: boolean }> {
  const sql = few ? someOfFewSql(model, few, exactUpTo + 1) : selectSql(model, { where, limit: exactUpTo + 1 });
  const known = large.get(sql);
  if (known && known.until > Date.now()) return { total: known.total, estimated: true };
  const [row] = await run<{ n: string }>(`SELECT count(*) AS n FROM (${sql}) AS counted`);
  const counted = Number(row?.n ?? 0);
  if (counted <= exactUpTo) return { total: counted, estimated: false };
  const total = Math.max(exactUpTo + 1, await estimate(selectSql(model, { where })));
  if (large.size > 1000) large.clear();
  large.set(sql, { until: Date.now() + rememberMs, total });
  return { total, estimated: true };
}

async function estimate(sql: string): Promise<number> {
  const [row] = await run<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(`EXPLAIN (FORMAT JSON) ${sql}`);
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

const run = <T extends object>(sql: string) => query<T>(sql, [], { replica: true });
