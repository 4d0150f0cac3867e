import { getFact } from '../facts/catalogue.ts';
import { createCellCompiler } from './cell.ts';
import { createColumn } from './column.ts';
import type { Column, ColumnCell } from './column.ts';
import type { DecisionDocument } from './documentTypes.ts';
import { hashDocument } from './hash.ts';

export type CompiledDecision = {
  document: DecisionDocument;
  hash: string;
  columns: Column[];
  rowCount: number;
  /** Outcomes from the most severe to the mildest. */
  severity: ReadonlyMap<string, number>;
};

const remembered = 500;
const byHash = new Map<string, CompiledDecision>();
const byObject = new WeakMap<DecisionDocument, CompiledDecision>();

function compile(document: DecisionDocument, hash: string): CompiledDecision {
  const cellFor = createCellCompiler();
  const cells = new Map<string, ColumnCell[]>(document.facts.map((fact) => [fact, []]));
  document.rows.forEach(({ when }, row) => {
    for (const [fact, test] of Object.entries(when.properties ?? {})) {
      const column = cells.get(fact) ?? [];
      column.push({ row, test, passes: cellFor(fact, test) });
      cells.set(fact, column);
    }
  });
  const columns = [...cells].map(([fact, column]) => createColumn(fact, getFact(fact)?.type, column, document.rows.length));
  const declared = document.outcomes?.map(({ key }) => key) ?? [];
  const used = [...document.rows.map(({ then }) => then.outcome), document.otherwise.outcome];
  const order = [...new Set([...declared, ...used])];
  return { document, hash, columns, rowCount: document.rows.length, severity: new Map(order.map((key, index) => [key, index])) };
}

/** Compiles once per content. Documents are immutable: change one by making another. */
export function compileDecision(document: DecisionDocument): CompiledDecision {
  const known = byObject.get(document);
  if (known) return known;
  const hash = hashDocument(document);
  const compiled = byHash.get(hash) ?? compile(document, hash);
  byObject.set(document, compiled);
  byHash.delete(hash);
  byHash.set(hash, compiled);
  if (byHash.size > remembered) byHash.delete(byHash.keys().next().value as string);
  return compiled;
}
