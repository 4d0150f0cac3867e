// The codes a field may hold, with their words: from the descriptor, from a code table in force, or from what the codes name.
import { resources } from '../../models/descriptor/registry.ts';
import type { FieldDefinition } from '../../models/descriptor/types.ts';
import type { DecisionDocument, DocumentKind } from '../../rules/engine/documentTypes.ts';
import { activeChoices } from '../../rules/engine/effective.ts';
import { outcomeLabels } from '../../rules/engine/sentence.ts';
import { effectiveDocument, publishedOfKind } from '../documents/effectiveDocument.ts';
import { today } from '../today.ts';

export type FieldChoice = { value: string; zh: string; en: string };

/** @param path of the union for which documents are read. Null for a field that holds no codes. */
export async function fieldChoices({ choices, codes }: FieldDefinition, path: string): Promise<FieldChoice[] | null> {
  if (!choices && !codes) return null;
  const named = codes ? await titlesOf(codes, path) : [];
  const listed = typeof choices === 'string' ? await codeTable(choices, path) : (choices ?? []);
  // A document calls a code as staff know it, so its word comes first.
  return [...new Map([...listed, ...named].map((choice) => [choice.value, choice])).values()];
}

async function codeTable(key: string, path: string): Promise<FieldChoice[]> {
  const found = await effectiveDocument('choices', key, path);
  return found ? activeChoices(found.document, today()).map(({ code, label }) => choice(code, label)) : [];
}

async function titlesOf(codes: NonNullable<FieldDefinition['codes']>, path: string): Promise<FieldChoice[]> {
  if (codes === 'resources') return resources.map(({ name, title }) => ({ value: name, ...title }));
  if (codes === 'outcomes') return outcomes();
  const kind = codes.documents as DocumentKind;
  const published = await publishedOfKind(kind);
  const keys = [...new Set(published.map(({ key }) => key))];
  return Promise.all(
    keys.map(async (key) => {
      const here = (await effectiveDocument(kind, key, path))?.document as { title?: string } | undefined;
      const anywhere = published.find((document) => document.key === key)?.body;
      return choice(key, String(here?.title ?? anywhere?.title ?? key));
    }),
  );
}

async function outcomes(): Promise<FieldChoice[]> {
  const decisions = (await publishedOfKind('decision')).map(({ body }) => body as unknown as DecisionDocument);
  const usual = Object.entries(outcomeLabels).map(([key, label]) => choice(key, label));
  return [
    ...usual,
    ...decisions.flatMap(({ outcomes: named = [] }) => named.map(({ key, label }) => choice(key, label))),
  ];
}

const choice = (value: string, title: string): FieldChoice => ({ value, zh: title, en: title });
