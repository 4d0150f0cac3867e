// The codes a field may hold, with their words: from the descriptor, from a code table in force, or from what the codes name.
import { resources } from '../../models/descriptor/registry.ts';
import type { FieldDefinition } from '../../models/descriptor/types.ts';
import type { DecisionDocument, DocumentKind } from '../../rules/engine/documentTypes.ts';
import { outcomeLabels } from '../../rules/engine/sentence.ts';
import type { Rulebook } from '../documents/rulebook.ts';

export type FieldChoice = { value: string; zh: string; en: string };

/** @param path of the union for which documents are read. Null for a field that holds no codes. */
export function fieldChoices({ choices, codes }: FieldDefinition, book: Rulebook, path: string): FieldChoice[] | null {
  if (!choices && !codes) return null;
  const named = codes ? titlesOf(codes, book, path) : [];
  const listed =
    typeof choices === 'string'
      ? book
          .at(path)
          .choices(choices)
          .map(({ code, label }) => choice(code, label))
      : (choices ?? []);
  // A document calls a code as staff know it, so its word comes first.
  return [...new Map([...listed, ...named].map((choice) => [choice.value, choice])).values()];
}

function titlesOf(codes: NonNullable<FieldDefinition['codes']>, book: Rulebook, path: string): FieldChoice[] {
  if (codes === 'resources') return resources.map(({ name, title }) => ({ value: name, ...title }));
  if (codes === 'outcomes') return outcomes(book);
  const kind = codes.documents as DocumentKind;
  const rules = book.at(path);
  const published = book.published(kind);
  const keys = [...new Set(published.map(({ key }) => key))];
  return keys.map((key) => {
    const here = rules.document(kind, key)?.document.title;
    const anywhere = published.find((document) => document.key === key)?.body.title;
    return choice(key, String(here ?? anywhere ?? key));
  });
}

function outcomes(book: Rulebook): FieldChoice[] {
  const decisions = book.published('decision').map(({ body }) => body as unknown as DecisionDocument);
  const usual = Object.entries(outcomeLabels).map(([key, label]) => choice(key, label));
  return [
    ...usual,
    ...decisions.flatMap(({ outcomes: named = [] }) => named.map(({ key, label }) => choice(key, label))),
  ];
}

const choice = (value: string, title: string): FieldChoice => ({ value, zh: title, en: title });
