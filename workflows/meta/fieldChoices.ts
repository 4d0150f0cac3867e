// The codes a field may hold, with their words: from the descriptor, from a code table in force, or from what the codes name.
import type { Choice } from '../../contract/words.ts';
import { resources } from '../../models/descriptor/registry.ts';
import { actsOf } from '../../models/descriptor/states.ts';
import type { Titles } from '../../models/descriptor/types.ts';
import type { CodeSource, FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import type { DocumentKind } from '../../rules/engine/documentTypes.ts';
import { outcomeLabels } from '../../rules/engine/sentence.ts';
import { kindTitles } from '../../rules/kinds/kinds.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { noticeEvents } from '../notices/noticeEvents.ts';
import { roundResults } from '../reviews/roundResult.ts';
import { taskInputs, taskResults, taskTitles } from '../tasks/knownTasks.ts';

/** @param path of the union for which documents are read. Null for a field that holds no codes. */
export function fieldChoices({ choices, codes }: FieldDefinition, book: Rulebook, path: string): Choice[] | null {
  if (!choices && !codes) return null;
  const named = [codes ?? []].flat().flatMap((source) => titlesOf(source, book, path));
  const listed =
    typeof choices === 'string'
      ? book
          .at(path)
          .choices(choices)
          .map(({ code, label }) => choice(code, label))
      : listTitles(choices ?? {});
  // A document calls a code as staff know it, so its word comes first.
  return [...new Map([...listed, ...named].map((choice) => [choice.value, choice])).values()];
}

function titlesOf(codes: CodeSource, book: Rulebook, path: string): Choice[] {
  if (codes === 'outcomes') return outcomes(book);
  if (typeof codes === 'string') return listTitles(sources[codes]());
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

function outcomes(book: Rulebook): Choice[] {
  const decisions = book.published('decision').map(({ body }) => body);
  const usual = Object.entries(outcomeLabels).map(([key, label]) => choice(key, label));
  return [
    ...usual,
    ...decisions.flatMap(({ outcomes: named = [] }) => named.map(({ key, label }) => choice(key, label))),
  ];
}

const sources: Readonly<Record<Exclude<CodeSource & string, 'outcomes'>, () => Titles>> = {
  resources: () => Object.fromEntries(resources.map(({ name, title }) => [name, title])),
  acts: () => Object.assign({}, ...resources.map(actsOf)),
  tasks: taskTitles,
  taskResults,
  taskInputs,
  roundResults: () => roundResults,
  noticeEvents: () => noticeEvents,
  documentKinds: () => kindTitles,
};

const listTitles = (titles: Readonly<Record<string, Omit<Choice, 'value'>>>): Choice[] =>
  Object.entries(titles).map(([value, { zh, en, color }]) => ({ value, zh, en, color }));

const choice = (value: string, title: string): Choice => ({ value, zh: title, en: title });
