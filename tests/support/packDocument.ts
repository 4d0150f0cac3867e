import type { DocumentKind, DocumentOf } from '../../rules/engine/documentTypes.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';
import { loadPacks } from '../../rules/packs/loadPacks.ts';

const packs = loadPacks();

/** A document as a union under the pack sees it, in Chinese: its own, else the base's. */
export function packDocument<K extends DocumentKind>(pack: string, kind: K, key: string): DocumentOf<K> {
  const own = packs.find((candidate) => candidate.key === pack)?.documents ?? [];
  const found = [...own, ...packs[0]!.documents].find((document) => document.kind === kind && document.key === key);
  if (!found) throw new Error(`no ${kind} ${key} for ${pack}`);
  return inLanguage(found as WrittenDocument<K>);
}
