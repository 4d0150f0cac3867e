import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { pruneBackups } from '../../../workflows/backup/pruneBackups.ts';

const segment = (timeline: number, number: number) =>
  `${timeline.toString(16).padStart(8, '0')}00000000${number.toString(16).padStart(8, '0')}`.toUpperCase();

function folderOf(backups: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'huiji-prune-'));
  backups.forEach((manifest, index) => {
    const place = join(folder, `2026110${index + 1}T000000Z`);
    mkdirSync(place);
    writeFileSync(join(place, 'manifest.json'), JSON.stringify(manifest));
  });
  return folder;
}

it('keeps the newest backups, and of the log what the oldest of them needs, whatever timeline wrote it', () => {
  const folder = folderOf([1, 3, 5].map((number) => ({ kind: 'base', firstSegment: segment(1, number) })));
  const log = [segment(1, 1), segment(1, 2), segment(1, 3), segment(2, 2), segment(2, 4), '00000002.history'];
  mkdirSync(join(folder, 'wal'));
  for (const name of log) writeFileSync(join(folder, 'wal', name), '');
  expect(pruneBackups(folder, 2)).toEqual(['20261101T000000Z']);
  expect(readdirSync(folder).sort()).toEqual(['20261102T000000Z', '20261103T000000Z', 'wal']);
  expect(readdirSync(join(folder, 'wal')).sort()).toEqual(['00000002.history', segment(1, 3), segment(2, 4)].sort());
});

it('never removes the last one, and leaves what is no backup', () => {
  const folder = folderOf([{ kind: 'copy' }]);
  mkdirSync(join(folder, '20261109T000000Z.part'));
  writeFileSync(join(folder, 'notes.txt'), '');
  expect(pruneBackups(folder, 0)).toEqual([]);
  expect(readdirSync(folder)).toHaveLength(3);
});
