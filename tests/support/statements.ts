import { jest } from '@jest/globals';
import pg from 'pg';
import { systemActor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';

/** The SQL that `work` sends to the database. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const real = pg.Client.prototype.query;
  const spy = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...given: never[]
  ) {
    const [first] = given as unknown as [string | { text: string }];
    sent.push(typeof first === 'string' ? first : first.text);
    return Reflect.apply(real, this, given) as never;
  } as never);
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return sent;
}

/** The plan of a statement of any values, where reading a whole table is the last resort. */
export const planOf = (sql: string): Promise<string> =>
  transact(systemActor, { action: 'create' }, async (tx) => {
    await tx.query('SET LOCAL enable_seqscan = off');
    const lines = await tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${sql}`);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  });
