// What the database did for a call of ours: its statements, explained.
import type { Client } from 'pg';
import { database } from '../../models/store/connect.ts';

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
};
export type Touched = { rows: number; seqScan: boolean };

/** How many rows of `table` the call's own statements read, and whether any read the table from end to end. */
export async function rowsTouched(client: Client, table: string, call: () => Promise<unknown>): Promise<Touched> {
  const statements = await statementsOf(call);
  const touched: Touched = { rows: 0, seqScan: false };
  for (const sql of statements.filter((each) => /^\s*(SELECT|WITH)/i.test(each) && each.includes(table))) {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`);
    walk(rows[0]['QUERY PLAN'][0].Plan, (node) => {
      if (node['Relation Name'] !== table) return;
      touched.rows += (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
      touched.seqScan ||= node['Node Type'].includes('Seq Scan');
    });
  }
  return touched;
}

async function statementsOf(call: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const { options } = database() as unknown as { options: { logging: false | ((sql: string) => void) } };
  options.logging = (sql) => statements.push(sql.replace(/^Executing \([^)]*\): /, '').replace(/;$/, ''));
  try {
    await call();
  } finally {
    options.logging = false;
  }
  return statements;
}

function walk(plan: Plan, visit: (node: Plan) => void): void {
  visit(plan);
  for (const below of plan.Plans ?? []) walk(below, visit);
}
