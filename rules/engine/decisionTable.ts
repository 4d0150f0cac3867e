import type { DecisionTable } from '../../contract/documentReading.ts';
import type { FactCatalogue } from '../facts/factDefinition.ts';
import type { DecisionDocument, Then } from './documentTypes.ts';
import { nameReason } from './fillReason.ts';
import { neededText } from './neededText.ts';
import { factWording, outcomeTitles } from './sentence.ts';

/** A decision as a table that people read: conditions as columns, rows in their order, and what holds otherwise. */
export function decisionTable(
  { rows, otherwise, outcomes }: DecisionDocument,
  catalogue: FactCatalogue,
): DecisionTable {
  const facts = [...new Set(rows.flatMap(({ when }) => Object.keys(when.properties ?? {})))];
  const read = ({ outcome, reason: written, fix, light }: Then) => {
    const reason = written && nameReason(written, catalogue);
    const declared = outcomes?.find(({ key }) => key === outcome);
    return {
      outcome: declared?.label ?? outcomeTitles[outcome]?.[catalogue.language] ?? outcome,
      ...{ reason, fix, light: light ?? declared?.light },
    };
  };
  return {
    columns: facts.map((fact) => catalogue.get(fact)?.title ?? fact),
    rows: [
      ...rows.map(({ id, says, when, then }) => ({
        id,
        says: says ?? then.reason ?? '',
        cells: facts.map((fact) => {
          const test = when.properties?.[fact];
          return test === undefined ? '' : neededText(test, factWording(fact, catalogue));
        }),
        ...read(then),
      })),
      { id: '', cells: facts.map(() => ''), ...read(otherwise) },
    ],
  };
}
