// A real PostgreSQL server from npm, kept in the data folder: starts, joins or recovers it, and stops it cleanly.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BootError, Unavailable } from '../../../errors.ts';
import { archiveSettings } from './archive.ts';
import { embeddedBinaries } from './binaries.ts';
import { createCluster } from './createCluster.ts';
import { type Identity, readIdentity, settlePort } from './identity.ts';
import { clusterOwner } from './owner.ts';
import { type Claim, claimCluster, ensureDatabase } from './ownership.ts';
import { clusterPlace } from './place.ts';
import { launchPostmaster } from './postmaster.ts';
import { clearStaleServer } from './staleServer.ts';
import { takeTurn } from './startTurn.ts';

export type EmbeddedPostgres = {
  /** Connection string, with the password: never log it. */
  url: string;
  /** True when another process of ours runs the server; stop() then leaves it alone. */
  joined: boolean;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Server settings over our own, e.g. `{ fsync: 'off' }` in tests. */
  settings?: Record<string, string>;
  /** Where its log is archived; '' or left out: nowhere. */
  backupDir?: string;
  /** Told, in Chinese, what takes time or needs attention. */
  report?: (line: string) => void;
};

/** Ends by itself: the last sessions of a killed server, a port taken in between, another start at the same moment. */
const passing = /still in use|lock file|Address already in use|could not bind/;

/**
 * Starts the server kept in `dataDir`, creating it the first time. When a live process of ours already runs it, joins
 * that one. What a killed process left behind (server, lock file, half-made cluster) is cleared first.
 */
export async function startEmbeddedPostgres(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true });
  const endTurn = await takeTurn(dataDir);
  try {
    return await startInTurn(dataDir, options);
  } finally {
    endTurn();
  }
}

async function startInTurn(
  dataDir: string,
  { settings: given = {}, backupDir = '', report = () => {} }: EmbeddedOptions,
): Promise<EmbeddedPostgres> {
  const owner = clusterOwner();
  const settings = { ...(backupDir && archiveSettings(backupDir, owner)), ...given };
  const identity = readIdentity(dataDir);
  const place = clusterPlace(dataDir, identity, owner, report);
  const binaries = await embeddedBinaries(place, owner);
  const cluster = join(place, 'postgres');
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    report('正在创建内嵌 PostgreSQL（仅首次）…');
    await createCluster(cluster, identity.password, binaries, owner);
  }
  const deadline = Date.now() + 30_000;
  for (;;) {
    const running = await claimCluster(identity);
    if (running === 'taken') return { url: urlOf(identity), joined: true, stop: async () => {} };
    if (running) await running.release();
    await clearStaleServer(cluster);
    await settlePort(dataDir, identity);
    const server = await launchPostmaster(cluster, identity, binaries, owner, settings);
    if (server.started) {
      const claim = await claimCluster(identity);
      if (typeof claim === 'object') {
        await ensureDatabase(identity);
        return owned(dataDir, identity, claim, server.stop);
      }
    } else if (!passing.test(server.log)) throw startFailure(server.log, cluster);
    if (Date.now() > deadline) throw startFailure(server.started ? '' : server.log, cluster);
    await new Promise((retry) => setTimeout(retry, 500));
  }
}

function owned(dataDir: string, identity: Identity, claim: Claim, stopServer: () => Promise<void>): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    const endTurn = await takeTurn(dataDir);
    try {
      await claim.release();
      await stopServer();
    } finally {
      endTurn();
    }
  };
  return {
    url: urlOf(identity),
    joined: false,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

function urlOf({ password, port }: Identity): string {
  return `postgres://huiji:${password}@127.0.0.1:${port}/huiji`;
}

function startFailure(log: string, cluster: string): Error {
  const full = /No space left on device/.test(log);
  if (full) {
    return new Unavailable(
      'disk-full',
      '磁盘已满，数据库无法启动；请先腾出空间，数据未受损',
      'The disk is full; free some space first',
    );
  }
  return new BootError([
    `内嵌 PostgreSQL 未能启动（${cluster}）/ the embedded PostgreSQL did not start:\n${log.trim()}`,
  ]);
}
