import type { DecisionDocument, UnaryTest } from '../../rules/engine/documentTypes.ts';
import { type Comparison, table, tableFacts } from './table.ts';

const keywords: Record<Comparison, keyof UnaryTest> = {
  '=': 'const',
  in: 'enum',
  '<': 'exclusiveMaximum',
  '<=': 'maximum',
  '>': 'exclusiveMinimum',
  '>=': 'minimum',
};

/** The table as a decision document of ours. */
export function asDecision(): DecisionDocument {
  return {
    kind: 'decision',
    key: 'bench.join',
    title: '五十行的判定',
    facts: tableFacts,
    hit: 'first',
    rows: table.map(({ cells, outcome, reason }, index) => {
      const properties: Record<string, UnaryTest> = {};
      for (const [fact, comparison, value] of cells) {
        properties[fact] = { ...properties[fact], [keywords[comparison]]: value };
      }
      // biome-ignore lint/suspicious/noThenProperty: a keyword of the decision table
      return { id: String(index), when: { properties, required: Object.keys(properties) }, then: { outcome, reason } };
    }),
    otherwise: { outcome: 'accept' },
  };
}
