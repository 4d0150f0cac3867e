// A backup becomes an instance again: its keys are held against those of this machine first, then its data is laid down beside
// what is here, and what came of it is proven. Nothing is overwritten: what stood here is put aside under another name.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../config.ts';
import { Conflict } from '../../errors.ts';
import { loadTables } from '../../models/store/backup/loadTables.ts';
import { archiveIn } from '../../models/store/embedded/archive.ts';
import { startEmbeddedPostgres } from '../../models/store/embedded/embeddedPostgres.ts';
import { recoverCluster, type Until } from '../../models/store/embedded/recoverCluster.ts';
import { migrationNames } from '../../models/store/sql/migrate.ts';
import type { Counts } from '../../models/store/sql/tables.ts';
import { assertWritableFolder } from '../../models/store/writableFolder.ts';
import { bringKeys, keyProblems } from './keys.ts';
import { format, type Manifest, readManifest } from './manifest.ts';

export type Restore = {
  /** The folder of the backup, in its BACKUP_DIR. */
  from: string;
  /** The moment of the backup itself, a later one, or the last that was archived. */
  until: 'backup' | Date | 'end';
  /** Whether what is here may be put aside. */
  replace: boolean;
};
export type Restored = { manifest: Manifest; counts: Counts; putAside?: string | undefined; keysBrought: boolean };

/** @throws Conflict with every reason why this backup cannot be restored here, before anything is touched */
export async function restoreBackup(
  { from, until, replace }: Restore,
  report: (line: string) => void,
): Promise<Restored> {
  const manifest = readManifest(from);
  assertWritableFolder(config.dataDir);
  const keysBrought = bringKeys(from);
  const problems = [
    ...versionProblems(manifest),
    ...keyProblems(from, manifest.keys),
    ...instantProblems(manifest, until),
  ];
  if (problems.length) throw notRestorable(problems);
  if (manifest.kind === 'base') {
    if (!replace && existsSync(join(config.dataDir, 'postgres.json'))) throw alreadyThere();
    const { counts, putAside } = await recoverCluster(config.dataDir, recoveryOf(from, manifest, until), report);
    return { manifest, counts, putAside, keysBrought };
  }
  const counts = await inDatabase((url) => loadTables(url, { ...manifest, folder: join(from, 'tables') }), report);
  return { manifest, counts, keysBrought };
}

function versionProblems(manifest: Manifest): string[] {
  if (manifest.format !== format)
    return [
      `备份的格式是 ${manifest.format}，这个版本的程序读 ${format} / the format of the backup is unknown to this version`,
    ];
  return migrationNames().includes(manifest.migration)
    ? []
    : [`备份来自更新的版本（${manifest.migration}），请先更新程序 / the backup is of a newer version; update first`];
}

function instantProblems(manifest: Manifest, until: Restore['until']): string[] {
  if (config.databaseUrl && manifest.kind === 'base')
    return [
      'DATABASE_URL: 这是内嵌数据库的备份，只能恢复成内嵌数据库；请先不设 DATABASE_URL / this is a backup of the embedded database; restore it without DATABASE_URL',
    ];
  if (!(until instanceof Date)) return [];
  if (manifest.kind === 'copy')
    return [
      '这份备份只有一个时刻；更细的时刻由您自己的 PostgreSQL 的工具恢复 / this backup holds one instant; others are up to the tools of your own server',
    ];
  return until.toISOString() < manifest.at
    ? [
        `${until.toISOString()} 早于这份备份（${manifest.at}），请用更早的备份 / the instant is before this backup; take an earlier one`,
      ]
    : [];
}

function recoveryOf(from: string, manifest: Manifest & { kind: 'base' }, until: Restore['until']) {
  const { password } = JSON.parse(readFileSync(join(from, 'postgres.json'), 'utf8')) as { password: string };
  const instant: Until = until === 'backup' ? { point: manifest.point } : until === 'end' ? 'end' : { time: until };
  return {
    ...{ base: join(from, 'cluster'), archive: archiveIn(join(from, '..')), password, until: instant },
    tables: Object.keys(manifest.counts),
  };
}

async function inDatabase<T>(work: (url: string) => Promise<T>, report: (line: string) => void): Promise<T> {
  if (config.databaseUrl) return work(config.databaseUrl);
  const server = await startEmbeddedPostgres(config.dataDir, { report });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

const notRestorable = (problems: readonly string[]) =>
  new Conflict(
    'not-restorable',
    `这份备份不能在这里恢复，什么都没有动：\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    'This backup cannot be restored here; nothing was touched',
    { problems },
  );

const alreadyThere = () =>
  new Conflict(
    'already-there',
    `${config.dataDir} 里已经有一个数据库。要用备份替换它，请加 --replace：现有的会改名保留，不会删除`,
    `There is a database in ${config.dataDir} already. Add --replace to put it aside and restore in its place`,
  );
