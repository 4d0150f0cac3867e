// Running numbers, taken from their sequence in small blocks: most new rows need not ask for theirs. A restart leaves a gap, as a rollback does.
import type { Sequelize } from 'sequelize';
import { database } from '../sql/connect.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from './transaction.ts';

type Sequence = 'application_number' | 'member_number';

const block = 32;
const kept = new WeakMap<Sequelize, Record<Sequence, string[]>>();

export async function nextNumber(sequence: Sequence): Promise<string> {
  const numbers = kept.get(database()) ?? { application_number: [], member_number: [] };
  kept.set(database(), numbers);
  const ready = numbers[sequence].shift();
  if (ready) return ready;
  const [first, ...rest] = await query<{ n: string }>(
    'SELECT nextval($1::regclass)::text AS n FROM generate_series(1, $2)',
    [sequence, block],
  );
  numbers[sequence].push(...rest.map(({ n }) => n));
  return first?.n as string;
}

/** The next number by the transaction's own connection: it needs no second one while it holds the first. */
export async function nextNumberIn(tx: Tx, sequence: Sequence): Promise<string> {
  const [row] = await tx.query<{ n: string }>('SELECT nextval($1::regclass)::text AS n', [sequence]);
  return row?.n as string;
}
