// The centralised review of many waiting cases against one set-based statement that writes the same rows.

import type { Rows } from '../models/rows.ts';
import { compareWith } from './against/compare.ts';
import { fillCounty, prepareProvince } from './review/fillCases.ts';
import { reviewByStatement } from './review/floorStatement.ts';
import { reviewCounty } from './review/reviewCounty.ts';
import { openBenchDatabase } from './support/benchDatabase.ts';
import { countNewRows, countRows } from './support/countRows.ts';
import { type BenchOptions, type Figure, perSecond } from './support/figure.ts';
import { inTurns, medians } from './support/inTurns.ts';

const warmUpCases = 2_000;
/** Rows that only a round writes: its own, and the audit of its start and end. */
const rowsOfRound = 20;

export async function review({ rows, rounds, against }: BenchOptions): Promise<Figure[]> {
  if (against) return compareWith(against, 'review', 'perSecond', { rows: rows ?? 10_000, rounds });
  if (rows) return reviewAgainstFloor(rows, rounds);
  const few = await reviewAgainstFloor(100_000, rounds);
  const many = await reviewAgainstFloor(300_000, rounds);
  const [small = 0, large = 0] = [few[0]?.value, many[0]?.value];
  return [
    ...few,
    ...many,
    {
      what: 'slope: the share of the statement at 300000 cases ÷ at 100000',
      measured: large.toFixed(2),
      floor: small.toFixed(2),
      value: large / small,
      reach: { atLeast: 0.9 },
    },
  ];
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
    const waiting: Rows['union'][] = [];
    for (let n = 0; n < turns * 2; n++) waiting.push(await fillCounty(client, province, share));
    await client.query('CHECKPOINT');
    const memory = watchMemory();
    const rate = async (work: (county: Rows['union']) => Promise<unknown>) => {
      const start = performance.now();
      await work(waiting.pop()!);
      return share / ((performance.now() - start) / 1000);
    };
    const written: Written = { ours: new Map(), floor: new Map() };
    const counting = async (who: keyof Written, work: (county: Rows['union']) => Promise<unknown>) => {
      const before = await countRows(client);
      const speed = await rate(work);
      written[who] = await countNewRows(client, before);
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
    refuseOtherRows(written);
    return [
      {
        what: `cases reviewed, ${rows} in all, ÷ one statement`,
        measured: perSecond(speeds.ours),
        floor: perSecond(speeds.floor),
        value: speeds.ours / speeds.floor,
        reach: { atLeast: 0.3 },
      },
      {
        what: `memory, ${rows} in all: peak of the second half ÷ of the first`,
        measured: `${memory.peakMegabytes()} MB`,
        value: memory.growth(),
        reach: { atMost: 1.15 },
      },
    ];
  } finally {
    await database.close();
  }
}

type Written = Record<'ours' | 'floor', Map<string, number>>;

/** A floor that writes fewer rows would be no floor. */
function refuseOtherRows({ ours, floor }: Written): void {
  for (const table of new Set([...ours.keys(), ...floor.keys()])) {
    const [mine = 0, its = 0] = [ours.get(table), floor.get(table)];
    if (Math.abs(mine - its) > rowsOfRound) {
      throw new Error(`the review wrote ${mine} rows of ${table}, the statement ${its}`);
    }
  }
}

/** Peaks of the process's memory while the reviews run. */
function watchMemory() {
  const samples: number[] = [];
  const note = () => samples.push(process.memoryUsage().rss / 1_048_576);
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
    peakMegabytes: () => Math.round(peak(samples)),
    growth: () => peak(samples.slice(samples.length >> 1)) / peak(samples.slice(0, Math.max(1, samples.length >> 1))),
  };
}
