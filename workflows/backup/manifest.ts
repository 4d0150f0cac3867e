// What a backup says of itself: a folder of BACKUP_DIR named after its moment, whole once it has that name.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFound } from '../../errors.ts';
import type { TableCopy } from '../../models/store/backup/copyTables.ts';
import type { Counts } from '../../models/store/sql/tables.ts';
import type { KeyMarks } from './keys.ts';

export const format = 1;

export type Manifest = {
  format: number;
  at: string;
  /** Of the server whose files, or rows, these are. */
  server: string;
  migration: string;
  /** Rows of each table at the moment of the backup. */
  counts: Counts;
  keys: KeyMarks;
} & (
  | { kind: 'base' /** The name of that moment in the log. */; point: string; firstSegment: string }
  | ({ kind: 'copy' } & Pick<TableCopy, 'tables' | 'sequences'>)
);

const nameForm = /^\d{8}T\d{6}Z$/;

/** `20261126T103000Z`: names sort as their moments do. */
export const backupName = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '');

/** Names, the oldest first. */
export const listBackups = (backupDir: string): string[] =>
  existsSync(backupDir)
    ? readdirSync(backupDir)
        .filter((name) => nameForm.test(name))
        .sort()
    : [];

export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });

/** @throws NotFound for a folder that is no backup */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path))
    throw new NotFound(`${folder} 不是备份：里面没有 manifest.json`, `${folder} is no backup: it has no manifest.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}
