// A whole join over HTTP (session, rules, duplicate checks, audit, outbox, fsync on) against bare Express and one `pg`
// transaction that writes the same rows; and against the one-row creates of other products, scaled to this machine.

import { ratioFigure } from './against/compare.ts';
import { startSubject } from './against/startSubject.ts';
import type { SubjectOptions } from './against/subject.ts';
import { openCommitTree } from './against/trees.ts';
import { childServer } from './submit/childServer.ts';
import { drive } from './submit/drive.ts';
import { prepareApplicants, type Submission } from './submit/prepareApplicants.ts';
import { sampleRows } from './submit/sampleRows.ts';
import { openBenchDatabase } from './support/benchDatabase.ts';
import { type BenchOptions, type Figure, milliseconds, perSecond } from './support/figure.ts';
import { inTurns, medians } from './support/inTurns.ts';

/** One-row creates of other products ÷ one-row inserts by bare Express and `pg`, as once seen in one run. */
const peers = { NocoBase: 0.094, Directus: 0.043 };

const door = '/api/public/applications';
type Candidate = () => Promise<number>;

export async function submit({ rounds, against, rows = against ? 500 : 1000 }: BenchOptions): Promise<Figure[]> {
  const database = await openBenchDatabase('bench_submit');
  const servers: { stop(): Promise<void> }[] = [];
  const running = <Server extends { stop(): Promise<void> }>(server: Server): Server => {
    servers.push(server);
    return server;
  };
  try {
    await database.client.query(
      'CREATE TABLE IF NOT EXISTS bench_rows (id uuid PRIMARY KEY, process text NOT NULL, data jsonb NOT NULL)',
    );
    // One for the sample, one round to warm up.
    const submissions = await prepareApplicants(database.client, 1 + rows * (rounds + 1));
    const env = { DATABASE_URL: database.url, LOG_LEVEL: 'info', TRUST_PROXY: '1' };
    const huiji = running(await childServer('serveHuiji.ts', env));
    const floor = running(await childServer('serveFloor.ts', env));
    const other = against && running(await startEarlier(against, { rows, rounds }));

    const [first, ...rest] = submissions as [Submission, ...Submission[]];
    const waits: number[] = [];
    const join = joining(huiji.url, rest, rows, waits);
    // Warmed up before the sample is taken: what only the first joins write, such as the counters of an address, is no part of it.
    await join();
    const sample = await sampleRows(database.client, () => drive(`${huiji.url}${door}`, [first]));
    await floor.tell({ ...sample, accountId: first.accountId, accounts: rest.map(({ accountId }) => accountId) });
    const again = rest.slice(0, rows);
    const candidates = {
      join,
      ...(other && { earlier: joining(other.url, other.submissions, rows) }),
      write: async () => (await drive(floor.url, again)).perSecond,
      one: async () => (await drive(`${floor.url}/one`, again)).perSecond,
    };
    for (const [name, warmUp] of Object.entries(candidates)) if (name !== 'join') await warmUp();
    const { earlier, ...speeds } = await inTurns<Record<'join' | 'write' | 'one', Candidate> & { earlier?: Candidate }>(
      candidates,
      rounds,
    );
    const compared = earlier && ratioFigure('joins', 'perSecond', { present: speeds.join, earlier }, { atLeast: 0.95 });
    return [...(compared ? [compared] : []), ...figures(medians(speeds), sample.rows, Math.min(...waits))];
  } finally {
    for (const server of servers.reverse()) await server.stop();
    await database.close();
  }
}

/** The other commit's server and the people who join there; the load comes from here, as for ours. */
async function startEarlier(commit: string, options: SubjectOptions) {
  const subject = await startSubject(openCommitTree(commit), 'bench/against/earlier/submit.ts', options);
  return { ...(subject.prepared as { url: string; submissions: Submission[] }), stop: subject.stop };
}

/** Each call lets the next `rows` people join, and gives joins a second. */
function joining(url: string, submissions: readonly Submission[], rows: number, waits: number[] = []): Candidate {
  let used = 0;
  return async () => {
    const share = submissions.slice(used, used + rows);
    used += rows;
    const { perSecond, p975 } = await drive(`${url}${door}`, share);
    waits.push(p975);
    return perSecond;
  };
}

function figures({ join, write, one }: Record<'join' | 'write' | 'one', number>, rows: number, p975: number): Figure[] {
  const peer = (name: keyof typeof peers): Figure => {
    const scaled = peers[name] * one;
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
      reach: { atLeast: 0.7 },
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
