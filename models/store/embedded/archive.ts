// Every segment of the write-ahead log goes to the backup folder as well: a base backup and what follows it there bring the
// database to any instant since. PostgreSQL's own module copies, syncs and renames; a segment is whole or not there.
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BootError } from '../../../errors.ts';
import { giveTo, type Owner } from './owner.ts';
import { isReachable } from './place.ts';

/** Where the log of a backup folder lies. */
export const archiveIn = (backupDir: string): string => join(backupDir, 'wal');

/** The longest that a quiet server keeps to itself what it has committed. */
const longestSeconds = 600;

/** Makes the archive where it is not there yet. @throws BootError when the user the server runs as cannot get to it */
export function archiveSettings(backupDir: string, owner: Owner): Record<string, string> {
  const folder = archiveIn(backupDir);
  mkdirSync(backupDir, { recursive: true, mode: 0o711 });
  if (!isReachable(backupDir, owner)) chmodSync(backupDir, 0o711);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveTo(owner, folder);
  if (!isReachable(folder, owner))
    throw new BootError([
      `BACKUP_DIR: 运行数据库的用户进不去 ${backupDir}，请换一个上级目录对其开放的位置 / the user the database runs as cannot reach ${backupDir}; choose another place`,
    ]);
  return {
    archive_mode: 'on',
    archive_library: 'basic_archive',
    'basic_archive.archive_directory': folder,
    archive_timeout: String(longestSeconds),
  };
}

/** How a server that recovers reads the archive. `%f` and `%p` are PostgreSQL's own. */
export const restoreCommand = (archive: string): string =>
  process.platform === 'win32' ? `copy "${archive}\\%f" "%p"` : `cp "${archive}/%f" "%p"`;
