// What others notice while a rule editor's decision of 400 rows is checked, again and again.
import { childServer } from './submit/childServer.ts';
import { openBenchDatabase } from './support/benchDatabase.ts';
import { type BenchOptions, type Figure, perSecond } from './support/figure.ts';
import { inTurns, medians } from './support/inTurns.ts';

export async function check({ rounds, rows = 2_000 }: BenchOptions): Promise<Figure[]> {
  const database = await openBenchDatabase('bench_check');
  const server = await childServer('../check/serveChecking.ts', { DATABASE_URL: database.url });
  const ask = async (check: boolean) => {
    await server.tell({ check });
    return answersPerSecond(`${server.url}/healthz`, rows);
  };
  try {
    await ask(true);
    await ask(false);
    const { idle, checking } = medians(await inTurns({ idle: () => ask(false), checking: () => ask(true) }, rounds));
    return [
      {
        what: 'others’ requests while 400 rows are checked ÷ while nothing is',
        measured: perSecond(checking),
        floor: perSecond(idle),
        value: checking / idle,
        reach: { atLeast: 0.5 },
      },
    ];
  } finally {
    await server.stop();
    await database.close();
  }
}

/** One after the other: who asks and who answers take turns on one processor and leave the other to the check. */
async function answersPerSecond(url: string, count: number): Promise<number> {
  const start = performance.now();
  for (let asked = 0; asked < count; asked++) {
    const response = await fetch(url);
    await response.text();
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  }
  return count / ((performance.now() - start) / 1000);
}
