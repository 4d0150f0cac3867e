import type { Tx } from './transaction.ts';

/** Column → PostgreSQL type. */
export type ColumnTypes = Readonly<Record<string, string>>;

/** One statement for any number of rows: each column travels as one array. */
export async function insertMany(
  tx: Tx,
  table: string,
  types: ColumnTypes,
  rows: readonly Record<string, unknown>[],
  tail = '',
): Promise<void> {
  if (!rows.length) return;
  const columns = Object.keys(types);
  const arrays = columns.map((column) => rows.map((row) => row[column] ?? null));
  await tx.query(`INSERT INTO ${table} (${columns.join(', ')}) SELECT * FROM ${unnest(types)} ${tail}`, arrays);
}

/** `unnest($1::uuid[], …) AS row(id, …)`, to insert or to update from. */
export const unnest = (types: ColumnTypes): string =>
  `unnest(${Object.values(types)
    .map((type, index) => `$${index + 1}::${type}[]`)
    .join(', ')}) AS given(${Object.keys(types).join(', ')})`;
