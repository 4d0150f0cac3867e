// The centralised review of many waiting cases against one set-based statement that writes the same rows.

import type { Row } from '../models/store/sql/rows.ts';
import { compareWith } from './against/compare.ts';
import { fillCounty, prepareProvince } from './review/fillCases.ts';
import { reviewByStatement } from './review/floorStatement.ts';
import { reviewCounty } from './review/reviewCounty.ts';
import { openBenchDatabase } from './support/benchDatabase.ts';
import { type BenchOptions, type Figure, perSecond } from './support/figure.ts';
import { inTurns, medians } from './support/inTurns.ts';

const warmUpCases = 2_000;
const written = ['membership_events', 'decisions', 'audit', 'notices'];

export async function review({ rows, rounds, against }: BenchOptions): Promise<Figure[]> {
  if (against) return compareWith(against, 'review', 'perSecond', { rows: rows ?? 10_000, rounds });
  return reviewAgainstFloor(rows ?? 100_000, rounds);
}

async function reviewAgainstFloor(rows: number, rounds: number): Promise<Figure[]> {
  const turns = Math.min(rounds, 3);
  const share = Math.ceil(rows / turns);
  const database = await openBenchDatabase('bench_review');
  const { client } = database;
  try {
    const province = await prepareProvince();
    const sample = await fillCounty(client, province, warmUpCases);
    await reviewCounty(sample);
    const waiting: Row[] = [];
    for (let n = 0; n < turns * 2; n++) waiting.push(await fillCounty(client, province, share));
    await client.query('CHECKPOINT');
    const memory = watchMemory();
    const rate = async (work: (county: Row) => Promise<unknown>) => {
      const start = performance.now();
      await work(waiting.pop() as Row);
      return share / ((performance.now() - start) / 1000);
    };
    const counts: Record<'ours' | 'floor', number[]> = { ours: [], floor: [] };
    const counting = async (who: 'ours' | 'floor', work: (county: Row) => Promise<unknown>) => {
      const before = await countWritten(client);
      const speed = await rate(work);
      counts[who].push((await countWritten(client)) - before);
      return speed;
    };
    const speeds = medians(
      await inTurns(
        {
          ours: () => memory.during(() => counting('ours', reviewCounty)),
          floor: () => counting('floor', (county) => reviewByStatement(client, county.path, sample.path)),
        },
        turns,
      ),
    );
    refuseOtherRows(counts);
    return [
      {
        what: `cases reviewed, ${rows} in all, ÷ one statement`,
        measured: perSecond(speeds.ours),
        floor: perSecond(speeds.floor),
        value: speeds.ours / speeds.floor,
        reach: { atLeast: 0.3 },
      },
      {
        what: 'memory: peak of the second half ÷ of the first',
        measured: `${memory.peakMegabytes()} MB`,
        value: memory.growth(),
        reach: { atMost: 1.15 },
      },
    ];
  } finally {
    await database.close();
  }
}

async function countWritten(client: { query(sql: string): Promise<{ rows: { n: string }[] }> }): Promise<number> {
  let total = 0;
  for (const table of written) total += Number((await client.query(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);
  return total;
}

/** A floor that writes fewer rows would be no floor. The round itself has a handful of audit rows of its own. */
function refuseOtherRows({ ours, floor }: Record<'ours' | 'floor', number[]>): void {
  const difference = Math.abs((ours[0] as number) - (floor[0] as number));
  if (difference > 20) throw new Error(`the review wrote ${ours[0]} rows, the statement ${floor[0]}`);
}

/** Peaks of the process's memory while the reviews run. */
function watchMemory() {
  const seen: number[] = [];
  const note = () => seen.push(process.memoryUsage().rss / 1_048_576);
  const peak = (values: number[]) => Math.max(...values);
  return {
    during: async <T>(work: () => Promise<T>): Promise<T> => {
      const timer = setInterval(note, 50);
      try {
        return await work();
      } finally {
        clearInterval(timer);
        note();
      }
    },
    peakMegabytes: () => Math.round(peak(seen)),
    growth: () => peak(seen.slice(seen.length >> 1)) / peak(seen.slice(0, Math.max(1, seen.length >> 1))),
  };
}
