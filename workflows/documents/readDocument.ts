import type { DocumentReading } from '../../contract/documentReading.ts';
import type { Language } from '../../contract/words.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, list } from '../../models/store/gates/read.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { decisionTable } from '../../rules/engine/decisionTable.ts';
import type { DocumentKind } from '../../rules/engine/documentTypes.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';
import type { FactCatalogue } from '../../rules/facts/factDefinition.ts';
import { kinds } from '../../rules/kinds/kinds.ts';
import { rulebook } from './rulebook.ts';

/** A rule document in words, and what is different of what governs its union today. */
export async function readDocument(actor: Actor, id: string, language: Language = 'zh'): Promise<DocumentReading> {
  const { unionId, kind, key, hash, state, body } = await get(actor, 'document', id);
  const union = (await findOne('union', { id: unionId }))!;
  const rules = (await rulebook()).in(language).at(union.path);
  const found = rules.document(kind as DocumentKind, key);
  const inForce = state === 'published' && found?.hash === hash;
  const written = body as WrittenDocument;
  const document = inLanguage(written, language);
  const sentences = inSentences(written, language, rules.factsInWords);
  const other =
    found && !inForce ? inSentences(found.document as WrittenDocument, language, rules.factsInWords) : undefined;
  return {
    inForce,
    current: found && !inForce ? await versionOf(actor, found.hash, found.document.title) : null,
    table: document.kind === 'decision' ? decisionTable(document, rules.factsInWords) : null,
    tables: kinds.get(document.kind)?.tables?.(document, language) ?? [],
    sentences,
    gone: other?.filter((each) => !sentences.includes(each)) ?? [],
    added: other ? sentences.filter((each) => !other.includes(each)) : [],
  };
}

const inSentences = (written: WrittenDocument, language: Language, catalogue: FactCatalogue): string[] =>
  (kinds.get(written.kind)?.sentence?.(inLanguage(written, language), catalogue) ?? '').split('\n').filter(Boolean);

/** As far as the reader may see it. */
async function versionOf(actor: Actor, hash: string, title: string): Promise<DocumentReading['current']> {
  const { rows } = await list(actor, 'document', { filter: { hash, state: 'published' }, range: [0, 0] });
  const [found] = rows;
  return found ? { id: found.id, number: found.number, title } : null;
}
