// Synthetic members by COPY into an empty table, every number sealed and hashed.
import { bulkMembers } from '../seeds/bulk/bulkMembers.ts';
import { openBenchDatabase } from './support/benchDatabase.ts';
import { type BenchOptions, type Figure, perSecond } from './support/figure.ts';

export async function bulk({ rows = 200_000 }: BenchOptions): Promise<Figure[]> {
  const database = await openBenchDatabase('bench_bulk');
  try {
    await database.client.query('TRUNCATE members CASCADE');
    const loaded = await bulkMembers({ rows });
    return [
      {
        what: `rows by COPY (${rows})`,
        measured: perSecond(loaded.rowsPerSecond),
        value: loaded.rowsPerSecond,
        reach: { atLeast: 50_000 },
      },
      {
        what: 'with indexes and statistics',
        measured: perSecond(rows / loaded.totalSeconds),
        value: rows / loaded.totalSeconds,
      },
    ];
  } finally {
    await database.close();
  }
}
