// Synthetic members, made, sealed and hashed on the way into an empty table, against COPY of the very same rows lying ready.
import { to } from 'pg-copy-streams';
import { systemActor } from '../models/store/gates/actor.ts';
import { copyIn } from '../models/store/writing/copyIn.ts';
import { bulkMembers } from '../seeds/bulk/bulkMembers.ts';
import { memberColumns } from '../seeds/bulk/memberLines.ts';
import { type BenchDatabase, openBenchDatabase } from './support/benchDatabase.ts';
import { type BenchOptions, type Figure, perSecond } from './support/figure.ts';
import { inTurns, medians } from './support/inTurns.ts';
import { median } from './support/quantiles.ts';

export async function bulk({ rows = 200_000, rounds }: BenchOptions): Promise<Figure[]> {
  const database = await openBenchDatabase('bench_bulk');
  const totals: number[] = [];
  const ours = async () => {
    await emptyTable(database);
    const { rowsPerSecond, totalSeconds } = await bulkMembers({ rows });
    totals.push(rows / totalSeconds);
    return rowsPerSecond;
  };
  try {
    await ours();
    const ready = await linesOf(database);
    const floor = async () => {
      await emptyTable(database);
      return rows / (await secondsOfCopy(ready));
    };
    const speeds = medians(await inTurns({ ours, floor }, rounds));
    return [
      {
        what: `rows made, sealed and copied (${rows}) ÷ copied`,
        measured: perSecond(speeds.ours),
        floor: perSecond(speeds.floor),
        value: speeds.ours / speeds.floor,
        reach: { atLeast: 0.6 },
      },
      { what: 'with indexes and statistics', measured: perSecond(median(totals)), value: median(totals) },
    ];
  } finally {
    await database.close();
  }
}

const emptyTable = ({ client }: BenchDatabase) => client.query('TRUNCATE members CASCADE');

/** The members there are, as the bytes that COPY takes. */
async function linesOf({ client }: BenchDatabase): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of client.query(to(`COPY members (${memberColumns.join(', ')}) TO STDOUT`)))
    chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const size = 2 ** 19;
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size));
}

/** As `bulkMembers` times its own: the COPY alone, into a table without its secondary indexes. */
const secondsOfCopy = (chunks: Buffer[]): Promise<number> =>
  copyIn(systemActor, 'bulk floor', (load) =>
    load.withoutIndexes('member', async () => {
      const start = performance.now();
      await load.chunks('member', memberColumns, chunks);
      return (performance.now() - start) / 1000;
    }),
  );
