// Every fact a rule may name. Workflows compute them; a document that names another one cannot be saved.
import { closest } from '../engine/closest.ts';
import { applicantFacts } from './applicant.ts';
import { applicationFacts } from './application.ts';
import { clockFacts } from './clock.ts';
import { documentFacts } from './document.ts';
import type { FactDefinition } from './factDefinition.ts';
import { identityFacts } from './identity.ts';
import { membershipFacts } from './membership.ts';
import { unionFacts } from './union.ts';

export const factCatalogue: ReadonlyMap<string, FactDefinition> = new Map(
  [
    ...applicantFacts,
    ...documentFacts,
    ...identityFacts,
    ...membershipFacts,
    ...applicationFacts,
    ...unionFacts,
    ...clockFacts,
  ].map((fact) => [fact.key, fact]),
);

export function getFact(key: string): FactDefinition | undefined {
  return factCatalogue.get(key);
}

/** The known fact most like a mistyped one. */
export function suggestFact(name: string): string | undefined {
  return closest(name, factCatalogue.keys());
}
