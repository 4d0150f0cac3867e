// Reads the packs from disk: one folder each, `pack.json` and one JSON file per document.
import { readdirSync, readFileSync } from 'node:fs';
import { BootError } from '../../errors.ts';
import type { WrittenDocument } from '../engine/words.ts';

export type Pack = {
  key: string;
  title: string;
  /** Code of the division whose union gets the pack; null: the root. */
  installAt: { division: string | null };
  documents: WrittenDocument[];
};

const folder = new URL('./', import.meta.url);

function readJson<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T;
  } catch (cause) {
    throw new BootError([`rules/packs/${path}: ${(cause as Error).message}`]);
  }
}

function loadDocument(pack: string, file: string): WrittenDocument {
  const document = readJson<WrittenDocument>(`${pack}/${file}`);
  if (file !== `${document.kind}.${document.key}.json`)
    throw new BootError([`rules/packs/${pack}/${file}: 文件名应为 ${document.kind}.${document.key}.json`]);
  return document;
}

function loadPack(key: string): Pack {
  const files = readdirSync(new URL(`${key}/`, folder)).filter(
    (file) => file.endsWith('.json') && file !== 'pack.json',
  );
  const head = readJson<Omit<Pack, 'documents'>>(`${key}/pack.json`);
  if (head.key !== key) throw new BootError([`rules/packs/${key}/pack.json: key "${head.key}"`]);
  return { ...head, documents: files.sort().map((file) => loadDocument(key, file)) };
}

/** Every pack, the base first, then the wider divisions before the narrower ones. */
export function loadPacks(): Pack[] {
  const packs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => loadPack(name));
  const width = ({ installAt }: Pack): number => installAt.division?.length ?? 0;
  return packs.sort((a, b) => width(a) - width(b) || (a.key < b.key ? -1 : 1));
}
