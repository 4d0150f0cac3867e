// What the database did for a call of ours: its statements, explained.
import pg from 'pg';

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
export async function rowsTouched(client: pg.Client, table: string, call: () => Promise<unknown>): Promise<Touched> {
  const statements = await statementsOf(call);
  const touched: Touched = { rows: 0, seqScan: false };
  for (const { text, values } of statements.filter(
    (each) => /^\s*SELECT/i.test(each.text) && each.text.includes(table),
  )) {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
    walk(rows[0]['QUERY PLAN'][0].Plan, (node) => {
      if (node['Relation Name'] !== table) return;
      touched.rows += Math.round((node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']);
      touched.seqScan ||= node['Node Type'].includes('Seq Scan');
    });
  }
  return touched;
}

type Statement = { text: string; values: unknown[] };

async function statementsOf(call: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function recorded(this: pg.Client, ...given: unknown[]) {
    const [first, values] = given as [string | Statement, unknown[] | undefined];
    statements.push(typeof first === 'string' ? { text: first, values: values ?? [] } : first);
    return (query as (...given: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  try {
    await call();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}

function walk(plan: Plan, visit: (node: Plan) => void): void {
  visit(plan);
  for (const below of plan.Plans ?? []) walk(below, visit);
}
