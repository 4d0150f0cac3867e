// The facts that workflows compute, one file a subject in ./subjects, found there. The catalogue is handed to the engine: what a
// province adds stands in one of its own.
import { readdirSync } from 'node:fs';
import type { Language } from '../../contract/words.ts';
import { type EarlierProcess, earlierCaseFacts } from './earlierCases.ts';
import type { FactCatalogue, FactDefinition, WrittenFact } from './factDefinition.ts';

export const catalogueOf = (facts: Iterable<FactDefinition>, language: Language = 'zh'): FactCatalogue =>
  Object.assign(new Map([...facts].map((fact) => [fact.key, fact])), { language });

const folder = new URL('./subjects/', import.meta.url);
const found: WrittenFact[] = [];
// One after the other: some module loaders do not bear the same import twice at once.
for (const file of readdirSync(folder).sort()) {
  const { facts } = (await import(new URL(file, folder).href)) as { facts?: WrittenFact[] };
  if (!facts) throw new Error(`rules/facts/subjects/${file} must export \`facts\``);
  found.push(...facts);
}

const wordsIn = (language: Language, { title, unit, values, ...fact }: WrittenFact): FactDefinition => ({
  ...fact,
  title: title[language],
  ...(unit && { unit: unit[language] }),
  ...(values && { values: Object.fromEntries(Object.entries(values).map(([code, word]) => [code, word[language]])) }),
});
const read = (language: Language) =>
  catalogueOf(
    found.map((fact) => wordsIn(language, fact)),
    language,
  );
const catalogues = { zh: read('zh'), en: read('en') };

export const factCatalogue = catalogues.zh;

/** The same with what rules may ask about earlier cases of these processes, named in that language. */
export const withEarlierCases = (processes: readonly EarlierProcess[], language: Language = 'zh'): FactCatalogue =>
  catalogueOf([...catalogues[language].values(), ...earlierCaseFacts(processes, language)], language);

/** The code tables that facts are bound to. */
export const tablesOf = (catalogue: FactCatalogue): string[] => [
  ...new Set([...catalogue.values()].flatMap(({ choices }) => choices ?? [])),
];

type Table = readonly { code: string; label: string }[];

/** The catalogue as a place reads it: its code tables closed by the documents that list them. A table not found stays open. */
export const withChoices = (catalogue: FactCatalogue, findTable: (key: string) => Table | undefined): FactCatalogue =>
  catalogueOf(
    [...catalogue.values()].map(({ choices, ...fact }) => {
      const table = choices && findTable(choices);
      if (!table) return { ...fact, ...(choices && { choices }) };
      return {
        ...fact,
        values: { ...Object.fromEntries(table.map(({ code, label }) => [code, label])), ...fact.values },
      };
    }),
    catalogue.language,
  );
