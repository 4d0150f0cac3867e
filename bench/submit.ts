// A whole join over HTTP (session, rules, duplicate checks, audit, outbox, fsync on) against bare Express and one `pg`
// transaction that writes the same rows; and against the one-row creates of other products, scaled to this machine.

import { type ChildServer, childServer } from './submit/childServer.ts';
import { drive } from './submit/drive.ts';
import { prepareApplicants, type Submission } from './submit/prepareApplicants.ts';
import { sampleRows } from './submit/sampleRows.ts';
import { openBenchDatabase } from './support/benchDatabase.ts';
import { type BenchOptions, type Figure, milliseconds, perSecond } from './support/figure.ts';
import { inTurns } from './support/inTurns.ts';

/** One-row creates a second, seen on two cores where bare Express and `pg` insert one row `floor` times a second. */
const peers = { floor: 3230, NocoBase: 304, Directus: 140 };

export async function submit({ rows = 1000, rounds }: BenchOptions): Promise<Figure[]> {
  const database = await openBenchDatabase('bench_submit');
  const servers: ChildServer[] = [];
  try {
    await database.client.query(
      'CREATE TABLE IF NOT EXISTS bench_rows (id uuid PRIMARY KEY, process text NOT NULL, data jsonb NOT NULL)',
    );
    // One for the sample, one round to warm up.
    const submissions = await prepareApplicants(database.client, 1 + rows * (rounds + 1));
    const env = { DATABASE_URL: database.url, LOG_LEVEL: 'info', TRUST_PROXY: '1' };
    const huiji = await childServer('serveHuiji.ts', env);
    servers.push(huiji);
    const floor = await childServer('serveFloor.ts', env);
    servers.push(floor);

    const [first, ...rest] = submissions as [Submission, ...Submission[]];
    await drive(`${huiji.url}/api/public/applications`, [first]);
    const sample = await sampleRows(database.client, first.accountId);
    await floor.tell({ ...sample, accounts: rest.map(({ accountId }) => accountId) });
    let used = 0;
    const share = () => {
      used += rows;
      return rest.slice(used - rows, used);
    };
    const waits: number[] = [];
    const join = async () => {
      const { perSecond, p975 } = await drive(`${huiji.url}/api/public/applications`, share());
      waits.push(p975);
      return perSecond;
    };
    const again = rest.slice(0, rows);
    const write = async () => (await drive(floor.url, again)).perSecond;
    const one = async () => (await drive(`${floor.url}/one`, again)).perSecond;
    await join();
    await write();
    await one();
    const speeds = await inTurns({ join, write, one }, rounds);
    return figures(speeds, sample.rows, Math.min(...waits));
  } finally {
    for (const server of servers) await server.stop();
    await database.close();
  }
}

function figures({ join, write, one }: Record<'join' | 'write' | 'one', number>, rows: number, p975: number): Figure[] {
  const peer = (name: 'NocoBase' | 'Directus'): Figure => {
    const scaled = (peers[name] / peers.floor) * one;
    return {
      what: `join ÷ one-row create of ${name}, scaled`,
      measured: perSecond(join),
      floor: perSecond(scaled),
      value: join / scaled,
      reach: { atLeast: 3 },
    };
  };
  return [
    {
      what: `join ÷ one transaction writing the same ${rows} rows`,
      measured: perSecond(join),
      floor: perSecond(write),
      value: join / write,
      reach: { atLeast: 0.5 },
    },
    {
      what: 'join ÷ one-row insert by bare Express',
      measured: perSecond(join),
      floor: perSecond(one),
      value: join / one,
    },
    peer('NocoBase'),
    peer('Directus'),
    { what: 'join p97.5, 32 connections', measured: milliseconds(p975), value: p975 },
  ];
}
