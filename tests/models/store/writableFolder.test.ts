import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { assertWritableFolder } from '../../../models/store/writableFolder.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiji-folder-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a folder that is not there is made', () => {
  assertWritableFolder(join(folder, 'a', 'b'));
  expect(statSync(join(folder, 'a', 'b')).isDirectory()).toBe(true);
});

it('one that cannot be made is refused in words that name it', () => {
  writeFileSync(join(folder, 'file'), '');
  for (const place of ['file', 'file/below'])
    expect(() => assertWritableFolder(join(folder, place))).toThrow(join(folder, place));
});
