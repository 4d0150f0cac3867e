// Which version of a document governs a union today. All published documents are kept in memory (there are hundreds, not millions)
// and read again when any process says over LISTEN/NOTIFY that they changed.

import { type PublishedDocument, publishedDocuments } from '../../models/store/queries/publishedDocuments.ts';
import { onNotify } from '../../models/store/sql/notifications.ts';
import type { DocumentKind, RuleDocument } from '../../rules/engine/documentTypes.ts';
import { effective } from '../../rules/engine/effective.ts';
import { today } from '../today.ts';

export type Effective<K extends DocumentKind> = {
  id: string;
  hash: string;
  unionId: string;
  document: Extract<RuleDocument, { kind: K }>;
};

let cache: Promise<Map<string, PublishedDocument[]>> | undefined;
let listening = false;

/** The nearest ancestor's version valid that day, or undefined when no level has one. */
export async function effectiveDocument<K extends DocumentKind>(
  kind: K,
  key: string,
  unionPath: string,
  day = today(),
): Promise<Effective<K> | undefined> {
  const versions = (await published()).get(`${kind} ${key}`) ?? [];
  const found = effective(versions, kind, key, unionPath, day);
  return found && { id: found.id, hash: found.hash, unionId: found.unionId, document: found.body as never };
}

/** All published versions of one kind, for jobs that serve every scope. */
export async function publishedOfKind(kind: DocumentKind): Promise<PublishedDocument[]> {
  return [...(await published()).values()].flat().filter((document) => document.kind === kind);
}

/** Forgets what is in memory; the next question reads the database. */
export function forgetDocuments(): void {
  cache = undefined;
}

function published(): Promise<Map<string, PublishedDocument[]>> {
  if (!listening) {
    listening = true;
    onNotify('documents', forgetDocuments);
  }
  if (!cache) {
    const reading = publishedDocuments().then(byKindAndKey);
    reading.catch(() => cache === reading && forgetDocuments());
    cache = reading;
  }
  return cache;
}

function byKindAndKey(documents: readonly PublishedDocument[]): Map<string, PublishedDocument[]> {
  const groups = new Map<string, PublishedDocument[]>();
  for (const document of documents) {
    const name = `${document.kind} ${document.key}`;
    groups.set(name, [...(groups.get(name) ?? []), document]);
  }
  return groups;
}
