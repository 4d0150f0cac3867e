import type { DocumentKind, RuleDocument } from '../../rules/engine/documentTypes.ts';
import { loadPacks } from '../../rules/packs/loadPacks.ts';

const packs = loadPacks();

/** A document as a union under the pack sees it: its own, else the base's. */
export function packDocument<K extends DocumentKind>(
  pack: string,
  kind: K,
  key: string,
): Extract<RuleDocument, { kind: K }> {
  const own = packs.find((candidate) => candidate.key === pack)?.documents ?? [];
  const found = [...own, ...packs[0]!.documents].find((document) => document.kind === kind && document.key === key);
  if (!found) throw new Error(`no ${kind} ${key} for ${pack}`);
  return found as Extract<RuleDocument, { kind: K }>;
}
