// An instant of the log at which every row is counted, so that a restored database can be held against it exactly.
import { setTimeout } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { Unavailable } from '../../../errors.ts';
import { withConnection } from '../sql/connection.ts';
import { type Counts, countRows, listTables } from '../sql/tables.ts';

/** Tries that ask for a moment at which nobody writes, and hold nobody up. */
const gentleTries = 1_000;
/** Tries that make writers wait for such a moment. */
const firmTries = 50;
const isInVain = (error: unknown) => ['55P03', '57014', '40P01'].includes(String((error as { code?: string }).code));

/**
 * Marks an instant by `name` in the log and counts what was committed by then. It needs a moment at which no transaction is
 * between its first write and its commit; where none comes by itself, writers pause for less than a second at a time. Counting
 * holds nobody up. @throws Unavailable when writers left no such moment
 */
export async function markCountedInstant(name: string): Promise<Counts> {
  return withConnection(async (marker) => {
    for (let attempt = 0; attempt < gentleTries + firmTries; attempt++) {
      const isGentle = attempt < gentleTries;
      try {
        return await withConnection((counter) => markOnce(marker, counter, name, isGentle));
      } catch (error) {
        await marker.query('ROLLBACK');
        if (!isInVain(error)) throw error;
        await setTimeout(isGentle ? 3 : 300 * Math.random());
      }
    }
    throw new Unavailable(
      'backup-busy',
      '一直有未结束的写入，备份没有做成：请稍后再试',
      'Writing never paused, so no backup was made; try again later',
    );
  });
}

async function markOnce(marker: PoolClient, counter: PoolClient, name: string, isGentle: boolean): Promise<Counts> {
  const tables = (await listTables(marker)).map((table) => table.name);
  await marker.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  // Whoever waits for us looks for a deadlock after a second, and would be the one to end. We look first, and are gone by then.
  await marker.query("SET LOCAL deadlock_timeout = '200ms'");
  await marker.query("SET LOCAL statement_timeout = '900ms'");
  await marker.query(
    `LOCK TABLE ${tables.map((table) => marker.escapeIdentifier(table)).join(', ')} IN SHARE MODE ${isGentle ? 'NOWAIT' : ''}`,
  );
  const { rows } = await marker.query<{ snapshot: string }>(
    'SELECT pg_create_restore_point($1), pg_export_snapshot() AS snapshot',
    [name],
  );
  await counter.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await counter.query(`SET TRANSACTION SNAPSHOT '${rows[0]?.snapshot}'`);
    await counter.query('SELECT 1');
    await marker.query('COMMIT');
    return await countRows(counter, tables);
  } finally {
    await counter.query('ROLLBACK');
  }
}
