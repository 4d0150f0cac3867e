// `npm start` as a new user meets it: the first start makes database and demo, the second finds them.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchOptions, Figure } from './support/figure.ts';
import { median } from './support/quantiles.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const patience = 180_000;
type Start = { seconds: number; megabytes: number };

export async function start({ rounds }: BenchOptions): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiji-start-'));
  try {
    const cold = await startOnce(dataDir);
    const warm: Start[] = [];
    for (let round = 0; round < rounds; round++) warm.push(await startOnce(dataDir));
    const seconds = median(warm.map((each) => each.seconds));
    const megabytes = Math.max(cold.megabytes, ...warm.map((each) => each.megabytes));
    return [
      {
        what: 'first start, database and demo made',
        measured: `${cold.seconds.toFixed(1)} s`,
        value: cold.seconds,
        reach: { atMost: 60 },
      },
      { what: 'second start', measured: `${seconds.toFixed(1)} s`, value: seconds, reach: { atMost: 5 } },
      {
        what: 'memory of the process when ready',
        measured: `${Math.round(megabytes)} MB`,
        value: megabytes,
        reach: { atMost: 400 },
      },
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startOnce(dataDir: string): Promise<Start> {
  const port = await freePort();
  const begun = performance.now();
  const { NODE_OPTIONS: _, ...env } = process.env;
  const server = spawn(process.execPath, ['prepare.mjs', 'start'], {
    cwd: root,
    env: { ...env, DATA_DIR: dataDir, DATABASE_URL: '', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await ready(server, `http://127.0.0.1:${port}/readyz`);
    return { seconds: (performance.now() - begun) / 1000, megabytes: residentMegabytes(server.pid as number) };
  } finally {
    server.kill('SIGINT');
    if (server.exitCode === null) await once(server, 'exit');
  }
}

async function ready(server: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((tick) => setTimeout(tick, 20));
  }
  throw new Error(`not ready after ${patience / 1000} s`);
}

const residentMegabytes = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
