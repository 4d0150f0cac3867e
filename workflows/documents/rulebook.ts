// The published documents as one picture in memory that never changes (there are hundreds, not millions). An act takes it once
// and passes it on, so that a publication in between cannot mix versions; the next act takes the next picture.

import type { Language } from '../../contract/words.ts';
import { type PublishedDocument, publishedDocuments } from '../../models/store/queries/publishedDocuments.ts';
import { keepRuleBodies } from '../../models/store/queries/ruleBodies.ts';
import { onNotify } from '../../models/store/sql/notifications.ts';
import type { DocumentKind, DocumentOf } from '../../rules/engine/documentTypes.ts';
import { effective } from '../../rules/engine/effective.ts';
import { hashDocument } from '../../rules/engine/hash.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';
import type { EarlierProcess } from '../../rules/facts/earlierCases.ts';
import { earlierProcesses } from '../../rules/kinds/process/earlierProcesses.ts';
import { PlaceRules } from './placeRules.ts';

export type Published<K extends DocumentKind> = Omit<PublishedDocument, 'body'> & { body: DocumentOf<K> };

export class Rulebook {
  private readonly versions = new Map<string, PublishedDocument[]>();
  readonly language: Language;
  private translated: Rulebook | undefined;
  private readonly cachedEarlier: { [L in Language]?: readonly EarlierProcess[] } = {};

  constructor(documents: readonly PublishedDocument[], language: Language = 'zh') {
    for (const document of documents) {
      const name = `${document.kind} ${document.key}`;
      this.versions.set(name, [...(this.versions.get(name) ?? []), document]);
    }
    this.language = language;
  }

  /** The same picture, read in a language where none is said. */
  in(language: Language): Rulebook {
    if (language === this.language) return this;
    this.translated ??= new Rulebook([...this.versions.values()].flat(), language);
    return this.translated;
  }

  /** What governs a union at a moment, or on a civil day. */
  at(path: string, when: Date | string = new Date(), language = this.language): PlaceRules {
    const versions = (kind: DocumentKind, key: string) => this.versions.get(`${kind} ${key}`) ?? [];
    return new PlaceRules(versions, (spoken) => this.earlier(spoken), path, when, language);
  }

  private earlier(language: Language): readonly EarlierProcess[] {
    this.cachedEarlier[language] ??= earlierProcesses(
      [...this.published('process', language), ...this.published('form', language)].map(({ body }) => body),
    );
    return this.cachedEarlier[language];
  }

  /** The versions that govern, on a day, the union they were published for. */
  inForce(day: string): PublishedDocument[] {
    return [...this.versions.values()].flatMap((versions) =>
      versions.filter(({ id, kind, key, path }) => effective(versions, kind, key, path, day)?.id === id),
    );
  }

  /** All published versions of one kind, whether in force or not, for what serves every place. */
  published<K extends DocumentKind>(kind: K, language = this.language): Published<K>[] {
    return [...this.versions.values()]
      .flat()
      .filter((document) => document.kind === kind)
      .map(({ body, ...version }) => ({
        ...version,
        body: inLanguage(body as WrittenDocument<K>, language),
      }));
  }
}

let current: Rulebook | undefined;
let reading: Promise<Rulebook> | undefined;
let isListening = false;

/** The rules of now: at once when they are in memory. */
export function rulebook(): Rulebook | Promise<Rulebook> {
  if (!isListening) {
    isListening = true;
    onNotify('documents', forgetRulebook);
  }
  if (current) return current;
  if (reading) return reading;
  const begun = read();
  reading = begun;
  const isLatest = () => reading === begun;
  begun.then(
    (book) => {
      if (isLatest()) current = book;
    },
    () => isLatest() && forgetRulebook(),
  );
  return begun;
}

/** The next act reads the documents anew. */
export function forgetRulebook(): void {
  current = undefined;
  reading = undefined;
}

/** Whatever a picture can give out is kept by its hash before anybody can be pinned to it. */
async function read(): Promise<Rulebook> {
  const documents = await publishedDocuments();
  for (const document of documents) if (!document.kept) document.hash = hashDocument(document.body);
  await keepRuleBodies(documents.filter(({ kept }) => !kept));
  return new Rulebook(documents);
}
