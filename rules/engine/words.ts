// A text that people read is written in Chinese, or in Chinese and English. Whoever reads a document reads it in one language,
// so that everything behind this file sees plain text.
import type { Language } from '../../contract/words.ts';
import type { DocumentKind, DocumentOf } from '../documents.ts';

export type Words = string | { zh: string; en?: string };

/** A document as it is stored and hashed. */
export type WrittenDocument<K extends DocumentKind = DocumentKind> = {
  kind: K;
  key: string;
  title: Words;
  [property: string]: unknown;
};

const read = { zh: new WeakMap<object, object>(), en: new WeakMap<object, object>() };

/** A document in one language; what has no English stays Chinese. One without words in two languages is itself. */
export function inLanguage<K extends DocumentKind>(
  document: WrittenDocument<K>,
  language: Language = 'zh',
): DocumentOf<K> {
  const before = read[language].get(document);
  if (before) return before as DocumentOf<K>;
  const made = readIn(document, language) as DocumentOf<K>;
  read[language].set(document, made);
  return made;
}

function readIn(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isBilingual(value)) return value[language] ?? value.zh;
  const entries = Object.entries(value);
  const made = entries.map(([key, inner]) => [key, readIn(inner, language)] as const);
  if (made.every(([, inner], index) => inner === entries[index]?.[1])) return value;
  return Array.isArray(value) ? made.map(([, inner]) => inner) : Object.fromEntries(made);
}

function isBilingual(value: object): value is { zh: string; en?: string } {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.length <= 2 && 'zh' in value && typeof value.zh === 'string' && keys.every(isLanguage);
}

const isLanguage = (key: string): key is Language => key === 'zh' || key === 'en';

/** The words with another Chinese text. */
export const withChinese = (words: unknown, zh: string | undefined): Words | undefined =>
  zh !== undefined && typeof words === 'object' && words !== null && isBilingual(words) ? { ...words, zh } : zh;
