import type { Language } from '../../contract/words.ts';
import { findRuleBody } from '../../models/store/queries/ruleBodies.ts';
import { remember } from '../../models/store/sql/remember.ts';
import type { DocumentKind, DocumentOf } from '../../rules/engine/documentTypes.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';

/** What is kept by a hash never changes. */
const bodyOf = remember({ most: 2_000, keeps: (body) => body !== undefined }, (hash: string) => findRuleBody(hash));

/** The document that a stored fingerprint names; undefined where none of the kind is kept by it. */
export async function keptDocument<K extends DocumentKind>(
  kind: K,
  hash: string,
  language: Language = 'zh',
): Promise<DocumentOf<K> | undefined> {
  const kept = await bodyOf(hash);
  return kept?.kind === kind ? inLanguage(kept.body as WrittenDocument<K>, language) : undefined;
}
