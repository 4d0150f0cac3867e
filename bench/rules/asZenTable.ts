import type { Facts } from '../../rules/engine/documentTypes.ts';
import { table, tableFacts } from './table.ts';

/** Zen reads a dot as a step into an object. */
const fieldOf = (fact: string) => fact.replaceAll('.', '_');

/** The table as a decision table of GoRules Zen, first hit wins. */
export function asZenTable(): object {
  const rules = table.map(({ cells, outcome, reason }, index) => ({
    _id: String(index),
    ...Object.fromEntries(tableFacts.map((fact) => [fact, cellOf(cells.filter(([name]) => name === fact))])),
    outcome: JSON.stringify(outcome),
    row: String(index),
    reason: JSON.stringify(reason),
  }));
  const otherwise = {
    _id: 'otherwise',
    ...Object.fromEntries(tableFacts.map((fact) => [fact, ''])),
    outcome: '"accept"',
    row: 'null',
    reason: '',
  };
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      {
        id: 'table',
        name: 'table',
        type: 'decisionTableNode',
        position: { x: 0, y: 0 },
        content: {
          hitPolicy: 'first',
          inputs: tableFacts.map((fact) => ({ id: fact, name: fact, field: fieldOf(fact) })),
          outputs: ['outcome', 'row', 'reason'].map((name) => ({ id: name, name, field: name })),
          rules: [...rules, otherwise],
        },
      },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: 'e1', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'e2', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  };
}

export const asZenFacts = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fieldOf(fact), value]));

function cellOf(cells: (typeof table)[number]['cells']): string {
  return cells
    .map(([, comparison, value]) => {
      if (comparison === '=') return JSON.stringify(value);
      if (comparison === 'in') return (value as string[]).map((each) => JSON.stringify(each)).join(', ');
      return `$ != null and $ ${comparison} ${value}`;
    })
    .join(' and ');
}
