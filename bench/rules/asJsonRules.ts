import { Engine } from 'json-rules-engine';
import { type Comparison, table } from './table.ts';

const operators: Record<Comparison, string> = {
  '=': 'equal',
  in: 'in',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
};

/** The table as rules of json-rules-engine, in order by priority; the first that fires stops the run. */
export function asJsonRules(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  table.forEach(({ cells, outcome, reason }, index) => {
    engine.addRule({
      priority: table.length - index,
      conditions: { all: cells.map(([fact, comparison, value]) => ({ fact, operator: operators[comparison], value })) },
      event: { type: outcome, params: { row: index, reason } },
      onSuccess: () => engine.stop(),
    });
  });
  return engine;
}
