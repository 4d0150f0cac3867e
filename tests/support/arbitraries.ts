// Invented applicants: every fact a decision declares, drawn from the catalogue.
import fc from 'fast-check';
import type { DecisionDocument, Facts, FactValue } from '../../rules/engine/documentTypes.ts';
import { factCatalogue } from '../../rules/facts/catalogue.ts';
import { codesOf } from '../../rules/facts/factDefinition.ts';

function anyValue(key: string): fc.Arbitrary<FactValue> {
  const fact = factCatalogue.get(key);
  if (fact?.type === 'boolean') return fc.boolean();
  if (fact?.type === 'number') return fc.integer({ min: -5, max: 80 });
  if (fact?.type === 'date')
    return fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
  return fc.constantFrom(...((fact && codesOf(fact)) ?? ['other', 'courier']));
}

export function anyFacts(document: DecisionDocument): fc.Arbitrary<Facts> {
  return fc.record(
    Object.fromEntries(
      document.facts.map((key) => [
        key,
        fc.oneof({ weight: 9, arbitrary: anyValue(key) }, { weight: 1, arbitrary: fc.constant<FactValue>(null) }),
      ]),
    ),
  );
}
