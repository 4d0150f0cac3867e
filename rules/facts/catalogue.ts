// The facts that workflows compute, one file a subject in ./subjects, found there. The catalogue is handed to the engine: what a
// province adds stands in one of its own.
import { readdirSync } from 'node:fs';
import { type EarlierProcess, earlierCaseFacts } from './earlierCases.ts';
import type { FactCatalogue, FactDefinition } from './factDefinition.ts';

export const catalogueOf = (facts: Iterable<FactDefinition>): FactCatalogue =>
  new Map([...facts].map((fact) => [fact.key, fact]));

const folder = new URL('./subjects/', import.meta.url);
const found: FactDefinition[] = [];
// One after the other: some module loaders do not bear the same import twice at once.
for (const file of readdirSync(folder).sort()) {
  const { facts } = (await import(new URL(file, folder).href)) as { facts?: FactDefinition[] };
  if (!facts) throw new Error(`rules/facts/subjects/${file} must export \`facts\``);
  found.push(...facts);
}

export const factCatalogue = catalogueOf(found);

/** The same with what rules may ask about earlier cases of these processes. */
export const withEarlierCases = (processes: readonly EarlierProcess[]): FactCatalogue =>
  catalogueOf([...factCatalogue.values(), ...earlierCaseFacts(processes)]);

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
  );
