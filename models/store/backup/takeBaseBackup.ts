// A base backup of the embedded server while it runs, as PostgreSQL describes it (Continuous Archiving, "Making a Base Backup
// Using the Low Level API"): its files are copied as they lie, and the log that was written meanwhile makes them whole.
import { copyFile, mkdir, open, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { BootError, Unavailable } from '../../../errors.ts';
import { archiveIn } from '../embedded/archive.ts';
import { withConnection } from '../sql/connection.ts';
import { type Counts, serverVersion } from '../sql/tables.ts';
import { markCountedInstant } from './countedInstant.ts';

export type BaseBackup = {
  counts: Counts;
  server: string;
  /** The first segment of the log that it needs. */
  firstSegment: string;
};

/** What a running server holds for itself alone: begun anew by the next one. */
const emptied = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)$/;
const left =
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label.*|tablespace_map.*|backup_manifest)$/;
const control = 'pg_control';
const patienceMs = 120_000;

/** @param name of the instant at which its rows are counted. @throws BootError when the server keeps no archive there */
export async function takeBaseBackup(into: string, backupDir: string, name: string): Promise<BaseBackup> {
  const archive = archiveIn(backupDir);
  const { label, server } = await withConnection(async (client) => {
    const cluster = await placeOf(client, archive);
    await client.query('SELECT pg_backup_start($1, true)', [name]);
    let stopped: string;
    try {
      await copyFolder(cluster, into);
      await copyDurably(join(cluster, 'global', control), join(into, 'global', control));
    } finally {
      const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
      stopped = rows[0]?.labelfile ?? '';
    }
    return { label: stopped, server: await serverVersion(client) };
  });
  await writeFile(join(into, 'backup_label'), label, { mode: 0o600 });
  const counts = await markCountedInstant(name);
  await archived(archive);
  return { counts, server, firstSegment: /\(file ([0-9A-F]{24})\)/.exec(label)?.[1] ?? '' };
}

async function placeOf(client: PoolClient, archive: string): Promise<string> {
  const { rows } = await client.query<{ cluster: string; mode: string; folder: string | null }>(
    `SELECT current_setting('data_directory') AS cluster, current_setting('archive_mode') AS mode,
            current_setting('basic_archive.archive_directory', true) AS folder`,
  );
  const [row] = rows;
  if (row?.mode === 'on' && row.folder === archive) return row.cluster;
  throw new BootError([
    'BACKUP_DIR: 正在运行的服务器启动时没有这个设置，请重新启动它再备份 / the running server was started without it; start it again, then back up',
  ]);
}

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (left.test(entry.name) || entry.name === control) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (emptied.test(entry.name)) await mkdir(target, { mode: 0o700 });
      else await copyFolder(source, target);
    } else if (entry.isFile()) await copyDurably(source, target);
  }
}

/** A file that goes meanwhile is none: the log knows that it went. */
async function copyDurably(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const file = await open(to, 'r+');
  await file.datasync();
  await file.close();
}

/** Waits until the log up to now lies in the archive. */
async function archived(archive: string): Promise<void> {
  const segment = await withConnection(async (client) => {
    const { rows } = await client.query<{ segment: string }>('SELECT pg_walfile_name(pg_switch_wal()) AS segment');
    return rows[0]?.segment ?? '';
  });
  for (let waited = 0; waited < patienceMs; waited += 100) {
    if (await stat(join(archive, segment)).catch(() => undefined)) return;
    await setTimeout(100);
  }
  throw new Unavailable(
    'archive-stuck',
    `数据库日志没有写进 ${archive}，备份没有做成：请检查磁盘空间和目录权限`,
    `The database's log does not reach ${archive}, so no backup was made; check space and permissions`,
  );
}
