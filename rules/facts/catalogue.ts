// The facts that workflows compute. It is handed to the engine: what a province adds stands in a catalogue of its own.
import { applicantFacts } from './applicant.ts';
import { applicationFacts } from './application.ts';
import { clockFacts } from './clock.ts';
import { documentFacts } from './document.ts';
import { type EarlierProcess, earlierCaseFacts } from './earlierCases.ts';
import type { FactCatalogue, FactDefinition } from './factDefinition.ts';
import { identityFacts } from './identity.ts';
import { membershipFacts } from './membership.ts';
import { unionFacts } from './union.ts';

export const catalogueOf = (facts: Iterable<FactDefinition>): FactCatalogue =>
  new Map([...facts].map((fact) => [fact.key, fact]));

export const factCatalogue = catalogueOf([
  ...applicantFacts,
  ...documentFacts,
  ...identityFacts,
  ...membershipFacts,
  ...applicationFacts,
  ...unionFacts,
  ...clockFacts,
]);

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
