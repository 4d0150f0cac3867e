// A base backup and the log that follows it, brought to an instant on a server of this folder. What was there before is
// put aside, never overwritten, and only when the recovered server has stood.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Conflict } from '../../../errors.ts';
import { type Counts, countRows } from '../sql/tables.ts';
import { restoreCommand } from './archive.ts';
import { embeddedBinaries } from './binaries.ts';
import { type Identity, keepIdentity, settlePort } from './identity.ts';
import { clusterOwner, giveTo, type Owner } from './owner.ts';
import { claimCluster } from './ownership.ts';
import { clusterPlace, isReachable } from './place.ts';
import { launchPostmaster } from './postmaster.ts';
import { takeTurn } from './startTurn.ts';

/** A counted instant by its name, a time, or all that the archive holds. */
export type Until = { point: string } | { time: Date } | 'end';
export type Recovery = { base: string; archive: string; password: string; until: Until; tables: readonly string[] };
export type Recovered = {
  counts: Counts;
  /** Where the cluster lies now that was here before. */
  putAside?: string;
};

/** @throws Conflict while a server of ours runs here, or when the archive does not reach the instant */
export async function recoverCluster(
  dataDir: string,
  recovery: Recovery,
  report: (line: string) => void = () => {},
): Promise<Recovered> {
  mkdirSync(dataDir, { recursive: true });
  const endTurn = await takeTurn(dataDir);
  try {
    const present = identityIn(dataDir);
    if (present && (await isRunning(present))) throw stillRunning();
    const owner = clusterOwner();
    const identity: Identity = {
      port: 0,
      password: recovery.password,
      ...(present?.place && { place: present.place }),
    };
    const place = clusterPlace(dataDir, identity, owner, report);
    const draft = join(place, 'postgres.recovering');
    layDown(recovery.base, draft, owner);
    lendTo(owner, recovery.archive);
    if (!isReachable(recovery.archive, owner)) throw outOfReach(recovery.archive);
    const counts = await recovered(draft, dataDir, place, identity, owner, recovery).catch((error) => {
      rmSync(draft, { recursive: true, force: true });
      if (present) keepIdentity(dataDir, present);
      else rmSync(join(dataDir, 'postgres.json'), { force: true });
      throw error;
    });
    const cluster = join(place, 'postgres');
    const aside = existsSync(cluster) ? `${cluster}.before-${stamp()}` : undefined;
    if (aside) {
      renameSync(cluster, aside);
      if (present)
        writeFileSync(join(dataDir, `postgres.before-${stamp()}.json`), JSON.stringify(present), { mode: 0o600 });
    }
    renameSync(draft, cluster);
    return { counts, ...(aside && { putAside: aside }) };
  } finally {
    endTurn();
  }
}

const stamp = () => new Date().toISOString().replace(/[-:]|\.\d+/g, '');

function identityIn(dataDir: string): Identity | undefined {
  const path = join(dataDir, 'postgres.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Identity) : undefined;
}

async function isRunning(identity: Identity): Promise<boolean> {
  const claim = await claimCluster(identity);
  if (typeof claim === 'object') await claim.release();
  return claim === 'taken';
}

function layDown(base: string, draft: string, owner: Owner): void {
  rmSync(draft, { recursive: true, force: true });
  cpSync(base, draft, { recursive: true });
  mkdirSync(join(draft, 'pg_wal', 'archive_status'), { recursive: true, mode: 0o700 });
  writeFileSync(join(draft, 'recovery.signal'), '', { mode: 0o600 });
  chmodSync(draft, 0o700);
  lendTo(owner, draft);
}

/** Whoever copied it here may have been somebody else. */
function lendTo(owner: Owner, folder: string): void {
  giveTo(owner, folder);
  for (const name of readdirSync(folder, { recursive: true })) giveTo(owner, join(folder, String(name)));
}

async function recovered(
  draft: string,
  dataDir: string,
  place: string,
  identity: Identity,
  owner: Owner,
  { archive, until, tables }: Recovery,
): Promise<Counts> {
  await settlePort(dataDir, identity);
  const server = await launchPostmaster(draft, identity, await embeddedBinaries(place, owner), owner, {
    restore_command: restoreCommand(archive),
    recovery_target_action: 'promote',
    hot_standby: 'off',
    archive_mode: 'off',
    ...targetOf(until),
  });
  if (!server.started) throw notReached(server.log, archive);
  const client = new pg.Client({
    host: '127.0.0.1',
    port: identity.port,
    user: 'huiji',
    password: identity.password,
    database: 'huiji',
  });
  try {
    await client.connect();
    return await countRows(client, tables);
  } finally {
    await client.end();
    await server.stop();
  }
}

function targetOf(until: Until): Record<string, string> {
  if (until === 'end') return {};
  return 'point' in until
    ? { recovery_target_name: until.point }
    : { recovery_target_time: until.time.toISOString().replace('Z', '+00') };
}

const stillRunning = () =>
  new Conflict(
    'still-running',
    '这个数据目录的服务器还在运行：请先停止它，再恢复',
    'The server of this data folder still runs; stop it first, then restore',
  );

const outOfReach = (archive: string) =>
  new Conflict(
    'archive-out-of-reach',
    `运行数据库的用户进不去 ${archive}，请把备份目录放到上级目录对其开放的位置`,
    `The user the database runs as cannot reach ${archive}; put the backups where he can`,
  );

function notReached(log: string, archive: string): Conflict {
  const short = /recovery ended before configured recovery target was reached/.test(log);
  return short
    ? new Conflict(
        'instant-not-reached',
        `备份的日志没有到这个时刻：${archive} 里最后的记录在它之前。请给一个更早的时刻，或不给时刻以恢复到最后`,
        `The archived log ends before that instant; name an earlier one, or none for all there is in ${archive}`,
      )
    : new Conflict(
        'recovery-failed',
        `数据库没有恢复成功，原有数据未动：\n${log.trim()}`,
        `The database did not recover; what was there is untouched:\n${log.trim()}`,
      );
}
