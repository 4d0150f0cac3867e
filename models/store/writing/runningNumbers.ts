// Running numbers, taken from their sequence in blocks and ahead of need: who needs one waits for the database only when none is
// left. A restart leaves a gap, as a rollback does.
import type { Sequelize } from 'sequelize';
import { database } from '../sql/connect.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from './transaction.ts';

export type RunningNumber = 'application_number' | 'member_number';

/** Numbers in a block; the next one is fetched when so few are left. */
const block = 64;
const refillBelow = 16;

type Stock = { numbers: string[]; refill: Promise<void> | undefined };
const stocks = new WeakMap<Sequelize, Record<RunningNumber, Stock>>();

export async function nextNumber(sequence: RunningNumber): Promise<string> {
  const stock = stockOf(sequence);
  for (;;) {
    const number = stock.numbers.shift();
    if (stock.numbers.length < refillBelow) stock.refill ??= refill(sequence, stock);
    // Whoever needs it hears of the failure; fetched ahead, it is tried again by the next.
    stock.refill?.catch(() => undefined);
    if (number !== undefined) return number;
    await stock.refill;
  }
}

async function refill(sequence: RunningNumber, stock: Stock): Promise<void> {
  try {
    const rows = await query<{ n: string }>(
      'SELECT nextval($1::regclass)::text AS n FROM generate_series(1, $2)',
      [sequence, block],
      { prepared: true },
    );
    stock.numbers.push(...rows.map(({ n }) => n));
  } finally {
    stock.refill = undefined;
  }
}

function stockOf(sequence: RunningNumber): Stock {
  const empty = (): Stock => ({ numbers: [], refill: undefined });
  const all = stocks.get(database()) ?? { application_number: empty(), member_number: empty() };
  stocks.set(database(), all);
  return all[sequence];
}

/** The next numbers by the transaction's own connection: it needs no second one while it holds the first. */
export async function nextNumbersIn(tx: Tx, sequence: RunningNumber, count: number): Promise<string[]> {
  const sql = 'SELECT nextval($1::regclass)::text AS n FROM generate_series(1, $2)';
  return (await tx.query<{ n: string }>(sql, [sequence, count])).map(({ n }) => n);
}
