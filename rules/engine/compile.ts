import type { FactCatalogue } from '../facts/factDefinition.ts';
import type { CellTest } from './cell.ts';
import { createCellCompiler } from './cell.ts';
import type { Column, ColumnCell } from './column.ts';
import { createColumn, wordsFor } from './column.ts';
import type { DecisionDocument, DecisionRow, Facts, Light, Match, Then, UnaryTest, Verdict } from './documentTypes.ts';
import { hashDocument } from './hash.ts';
import { inLanguage, type WrittenDocument } from './words.ts';

export type RowCell = { fact: string; test: UnaryTest; passes: CellTest };
/** `verdict`: what is said when the row wins, all but the facts. */
export type RowVerdict = { rank: number; verdict: Verdict; match: Match };
export type CompiledDecision = {
  document: DecisionDocument;
  /** What the facts it names mean. */
  catalogue: FactCatalogue;
  hash: string;
  columns: Column[];
  /** The cells of every row, in the order they are written. */
  cells: RowCell[][];
  /** Of every row the cells that no look-up can answer. */
  openCells: RowCell[][];
  rowCount: number;
  /** How many words of 32 bits hold the rows: always an even number. */
  wordCount: number;
  /** Every declared fact as null: the shape of the facts of a verdict. */
  noFacts: Facts;
  /** What each row says when it matches. */
  says: RowVerdict[];
  /** What is said when no row matches. */
  otherwise: Verdict;
  /** Outcomes from the most severe to the mildest. */
  severity: ReadonlyMap<string, number>;
};

const remembered = 500;
const memories = new WeakMap<FactCatalogue, ReturnType<typeof createMemory>>();
const createMemory = () => ({
  byHash: new Map<string, CompiledDecision>(),
  byObject: new WeakMap<object, CompiledDecision>(),
});

function compile(document: DecisionDocument, hash: string, catalogue: FactCatalogue): CompiledDecision {
  const cellFor = createCellCompiler(catalogue);
  const cells = document.rows.map(({ when }) =>
    Object.entries(when.properties ?? {}).map(([fact, test]): RowCell => ({ fact, test, passes: cellFor(fact, test) })),
  );
  const byFact = new Map<string, ColumnCell[]>(document.facts.map((fact) => [fact, []]));
  cells.forEach((rowCells, row) => {
    for (const { fact, test, passes } of rowCells) {
      const column = byFact.get(fact) ?? [];
      column.push({ row, test, passes });
      byFact.set(fact, column);
    }
  });
  const columns = [...byFact].map(([fact, column]) =>
    createColumn(fact, catalogue.get(fact)?.type, column, document.rows.length),
  );
  const declared = document.outcomes?.map(({ key }) => key) ?? [];
  const used = [...document.rows.map(({ then }) => then.outcome), document.otherwise.outcome];
  const order = [...new Set([...declared, ...used])];
  const severity = new Map(order.map((key, index) => [key, index]));
  const says = document.rows.map(
    (row): RowVerdict => ({
      rank: severity.get(row.then.outcome) ?? 0,
      verdict: toVerdict(document, hash, row.id, row.then),
      match: toMatch(row),
    }),
  );
  return {
    document,
    catalogue,
    hash,
    columns,
    cells,
    openCells: cells.map((rowCells, row) =>
      rowCells.filter(({ fact }) =>
        columns.find((column) => column.fact === fact)?.open.some((cell) => cell.row === row),
      ),
    ),
    rowCount: cells.length,
    wordCount: wordsFor(cells.length),
    noFacts: Object.fromEntries(columns.map(({ fact }) => [fact, null])),
    says,
    otherwise: toVerdict(document, hash, null, document.otherwise),
    severity,
  };
}

/** The light of a consequence: its own, or that of its outcome. */
export function lightOf(document: DecisionDocument, then: Then): Light | undefined {
  return then.light ?? document.outcomes?.find(({ key }) => key === then.outcome)?.light;
}

function toVerdict(document: DecisionDocument, hash: string, row: string | null, then: Then): Verdict {
  const light = lightOf(document, then);
  return {
    decision: document.key,
    version: hash,
    outcome: then.outcome,
    row,
    then,
    facts: {},
    ...(then.reason !== undefined && { reason: then.reason }),
    ...(then.fix !== undefined && { fix: then.fix }),
    ...(light && { light }),
  };
}

function toMatch({ id, then }: DecisionRow): Match {
  return {
    row: id,
    outcome: then.outcome,
    ...(then.reason && { reason: then.reason }),
    ...(then.fix && { fix: then.fix }),
  };
}

/**
 * Compiles once per content and catalogue. Both are immutable: change one by making another. What it says is Chinese, its hash
 * that of the document as it is written.
 */
export function compileDecision(document: WrittenDocument<'decision'>, catalogue: FactCatalogue): CompiledDecision {
  const { byHash, byObject } = memoryOf(catalogue);
  const before = byObject.get(document);
  if (before) return before;
  const hash = hashDocument(document);
  const compiled = byHash.get(hash) ?? compile(inLanguage(document), hash, catalogue);
  byObject.set(document, compiled);
  byHash.delete(hash);
  byHash.set(hash, compiled);
  if (byHash.size > remembered) byHash.delete(byHash.keys().next().value as string);
  return compiled;
}

function memoryOf(catalogue: FactCatalogue): ReturnType<typeof createMemory> {
  const memory = memories.get(catalogue) ?? createMemory();
  memories.set(catalogue, memory);
  return memory;
}
