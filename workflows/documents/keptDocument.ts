import type { Language } from '../../contract/words.ts';
import { findRuleBody } from '../../models/store/queries/ruleBodies.ts';
import type { DocumentKind, DocumentOf } from '../../rules/engine/documentTypes.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';

/** The document that a stored fingerprint names; undefined where none of the kind is kept by it. */
export async function keptDocument<K extends DocumentKind>(
  kind: K,
  hash: string,
  language: Language = 'zh',
): Promise<DocumentOf<K> | undefined> {
  const kept = await findRuleBody(hash);
  return kept?.kind === kind ? inLanguage(kept.body as WrittenDocument<K>, language) : undefined;
}
