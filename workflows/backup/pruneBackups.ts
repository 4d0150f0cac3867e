import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listBackups, readManifest } from './manifest.ts';

/** A segment's place in the log, whatever timeline wrote it. */
const placeIn = (segment: string) => segment.slice(8, 24);

/** Keeps the newest backups, and of the log what the oldest of those needs. @returns the names of those removed */
export function pruneBackups(backupDir: string, keep: number): string[] {
  const names = listBackups(backupDir);
  const removed = names.slice(0, Math.max(0, names.length - Math.max(1, keep)));
  for (const name of removed) rmSync(join(backupDir, name), { recursive: true, force: true });
  const kept = names.slice(removed.length).map((name) => readManifest(join(backupDir, name)));
  const needed = kept
    .flatMap((manifest) => (manifest.kind === 'base' ? [placeIn(manifest.firstSegment)] : []))
    .sort()[0];
  const log = join(backupDir, 'wal');
  if (needed && existsSync(log))
    for (const segment of readdirSync(log))
      if (/^[0-9A-F]{24}$/.test(segment) && placeIn(segment) < needed) rmSync(join(log, segment));
  return removed;
}
