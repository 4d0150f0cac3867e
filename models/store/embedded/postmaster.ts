import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Identity } from './identity.ts';
import { giveTo, type Owner } from './owner.ts';

/** Loopback only; every commit reaches the disk. The log keeps statements' parameters and details out: they hold personal data. */
const ownSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_timezone: 'UTC',
};

export type Launch = { started: true; stop(): Promise<void> } | { started: false; log: string };

/** Starts the server and waits until it accepts connections; a server that ends instead tells why by its log. */
export async function launchPostmaster(
  cluster: string,
  { port }: Identity,
  { postgres }: Binaries,
  owner: Owner,
  settings: Record<string, string>,
): Promise<Launch> {
  const logFile = `${cluster}.log`;
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  giveTo(owner, logFile);
  const logStart = statSync(logFile).size;
  const flags = Object.entries({ ...ownSettings, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // In a session of its own, Ctrl-C in the terminal reaches only us: we finish our requests, then stop the server.
  const server = spawn(postgres, ['-D', cluster, '-p', String(port), ...flags], {
    ...owner,
    cwd: cluster,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.once('error', () => resolve());
  });
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && !isReady(cluster, server.pid)) await new Promise((tick) => setTimeout(tick, 25));
  if (over) return { started: false, log: readFileSync(logFile).subarray(logStart).toString() };
  server.unref();
  return { started: true, stop: () => stopPostmaster(server.pid as number, ended) };
}

/** The eighth line of postmaster.pid is the server's own word on whether it is ready. */
function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

async function stopPostmaster(pid: number, ended: Promise<void>): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(pid, name);
    } catch {
      // It ended by itself.
    }
  };
  // SIGINT: open sessions are ended, everything is written down. SIGQUIT, if that hangs, leaves it to recovery.
  signal('SIGINT');
  const patience = setTimeout(() => signal('SIGQUIT'), 30_000);
  await ended;
  clearTimeout(patience);
}
