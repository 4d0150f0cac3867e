import pg from 'pg';

/** What is asked of the database by this process while `work` runs, statement by statement. Begin, commit and the listening connection are not counted. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { query } = pg.Client.prototype;
  const asked: string[] = [];
  const counted = function (this: pg.Client, ...given: unknown[]): unknown {
    const [statement] = given as [string | { text: string }];
    const text = typeof statement === 'string' ? statement : statement.text;
    if (!/^(BEGIN|COMMIT|ROLLBACK|LISTEN|SET|SHOW)\b/.test(text)) asked.push(text);
    return Reflect.apply(query, this, given);
  };
  pg.Client.prototype.query = counted as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return asked;
}
