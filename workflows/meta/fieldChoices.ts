// The codes a field may hold, with their words: from the descriptor, from a code table in force, or from what the codes name.

import type { Choice, Language } from '../../contract/words.ts';
import { resources } from '../../models/descriptor/registry.ts';
import { actsOf } from '../../models/descriptor/states.ts';
import type { Titles } from '../../models/descriptor/types.ts';
import type { CodeSource, FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import { actorTitles } from '../../models/store/gates/actorTitles.ts';
import type { DocumentKind } from '../../rules/engine/documentTypes.ts';
import { outcomeTitles } from '../../rules/engine/sentence.ts';
import { kinds, kindTitles } from '../../rules/kinds/kinds.ts';
import { ownReasons } from '../audit/ownReasons.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { noticeEvents } from '../notices/noticeEvents.ts';
import { roundResults } from '../reviews/roundResult.ts';
import { taskInputs, taskResults, taskTitles } from '../tasks/knownTasks.ts';

/** @param path of the union for which documents are read. Null for a field that holds no codes. */
export function fieldChoices({ choices, codes }: FieldDefinition, book: Rulebook, path: string): Choice[] | null {
  if (!choices && !codes) return null;
  const named = [codes ?? []].flat().flatMap((source) => titlesOf(source, book, path));
  const listed = typeof choices === 'string' ? optionsOf(choices, book, path) : listTitles(choices ?? {});
  // A document calls a code as staff know it, so its word comes first.
  return [...new Map([...listed, ...named].map((choice) => [choice.value, choice])).values()];
}

function optionsOf(key: string, book: Rulebook, path: string): Choice[] {
  const english = new Map(
    book
      .at(path, undefined, 'en')
      .choices(key)
      .map(({ code, label }) => [code, label]),
  );
  return book
    .at(path)
    .choices(key)
    .map(({ code, label }) => ({ value: code, zh: label, en: english.get(code) ?? label }));
}

function titlesOf(codes: CodeSource, book: Rulebook, path: string): Choice[] {
  if (codes === 'outcomes') return outcomes(book);
  if (codes === 'documentTitles') return documentTitles(book);
  if (typeof codes === 'string') return listTitles(sources[codes]());
  const kind = codes.documents as DocumentKind;
  const titlesIn = (language: Language) => {
    const rules = book.at(path, undefined, language);
    const anywhere = new Map(book.published(kind, language).map(({ key, body }) => [key, body.title]));
    return new Map([...anywhere].map(([key, title]) => [key, rules.document(kind, key)?.document.title ?? title]));
  };
  const english = titlesIn('en');
  return [...titlesIn('zh')].map(([key, title]) => ({ value: key, zh: title, en: english.get(key) ?? title }));
}

/** The rows of documents and cases hold the Chinese title; whatever is called alike in Chinese is in English too. */
function documentTitles(book: Rulebook): Choice[] {
  const titled = (language: Language) =>
    ([...kinds.keys()] as DocumentKind[]).flatMap((kind) => book.published(kind, language));
  const english = titled('en');
  return titled('zh').map(({ body }, index) => ({
    value: body.title,
    zh: body.title,
    en: english[index]?.body.title ?? body.title,
  }));
}

function outcomes(book: Rulebook): Choice[] {
  const labelled = (language: Language) =>
    book.published('decision', language).flatMap(({ body }) => body.outcomes ?? []);
  const english = labelled('en');
  return [
    ...listTitles(outcomeTitles),
    ...labelled('zh').map(({ key, label }, index) => ({ value: key, zh: label, en: english[index]?.label ?? label })),
  ];
}

const sources: Readonly<Record<Exclude<CodeSource & string, 'outcomes' | 'documentTitles'>, () => Titles>> = {
  resources: () => Object.fromEntries(resources.map(({ name, title }) => [name, title])),
  actors: () => byWord(actorTitles),
  auditReasons: () => byWord(ownReasons),
  acts: () => Object.assign({}, ...resources.map(actsOf)),
  tasks: taskTitles,
  taskResults,
  taskInputs,
  roundResults: () => roundResults,
  noticeEvents: () => noticeEvents,
  documentKinds: () => kindTitles,
};

/** Of what is stored as its Chinese word. */
const byWord = (titles: Titles): Titles => Object.fromEntries(Object.values(titles).map((title) => [title.zh, title]));

const listTitles = (titles: Readonly<Record<string, Omit<Choice, 'value'>>>): Choice[] =>
  Object.entries(titles).map(([value, { zh, en, color }]) => ({ value, zh, en, color }));
