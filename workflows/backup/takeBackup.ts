import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { config } from '../../config.ts';
import { BootError } from '../../errors.ts';
import { copyTables } from '../../models/store/backup/copyTables.ts';
import { newestMigration } from '../../models/store/backup/newestMigration.ts';
import { takeBaseBackup } from '../../models/store/backup/takeBaseBackup.ts';
import { keepAnchors } from '../audit/keptAnchors.ts';
import { keyMarks, sealKeys } from './keys.ts';
import { backupName, format, type Manifest, writeManifest } from './manifest.ts';
import { pruneBackups } from './pruneBackups.ts';

export type Taken = { name: string; manifest: Manifest; keys: boolean; removed: string[] };

/** A backup of the open database: the embedded one by its files, with `DATABASE_URL` by its rows. @throws BootError without BACKUP_DIR */
export async function takeBackup(at = new Date()): Promise<Taken> {
  const { backupDir, dataDir, databaseUrl, secrets, backupSecret } = config;
  if (!backupDir)
    throw new BootError([
      'BACKUP_DIR: 请设置备份目录，最好在另一块盘上 / set a folder for backups, best on another disk',
    ]);
  const name = backupName(at);
  const draft = join(backupDir, `${name}.part`);
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    // Before the data: what is anchored or tallied by now is in it.
    await keepAnchors(draft);
    const said = { format, at: at.toISOString(), migration: await newestMigration(), keys: keyMarks(secrets) };
    const manifest: Manifest = databaseUrl
      ? { ...said, kind: 'copy', ...(await copyTables(join(draft, 'tables'))) }
      : { ...said, kind: 'base', point: name, ...(await takeBaseBackup(join(draft, 'cluster'), backupDir, name)) };
    if (!databaseUrl)
      await writeFile(join(draft, 'postgres.json'), await readFile(join(dataDir, 'postgres.json')), { mode: 0o600 });
    if (backupSecret) sealKeys(draft, secrets, backupSecret);
    await writeManifest(draft, manifest);
    await rename(draft, join(backupDir, name));
    return { name, manifest, keys: Boolean(backupSecret), removed: pruneBackups(backupDir, config.backupKeep) };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}
