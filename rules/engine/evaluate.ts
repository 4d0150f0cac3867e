import type { CompiledDecision } from './compile.ts';
import type { Facts, FactValue, Match, TraceRow, Verdict } from './documentTypes.ts';
import { withReason } from './fillReason.ts';

type Matched = {
  /** The facts the document declares, what is missing as null. */
  declared: Facts;
  /** Rows that match, in order; the first one only when that is enough. */
  rows: number[];
};

/** Sixty-four rows at a time, every column rules out those its fact does not allow; what is left has matched. */
function match(compiled: CompiledDecision, facts: Facts, all: boolean): Matched {
  const { columns, noFacts, wordCount } = compiled;
  const declared = { ...noFacts };
  const rows: number[] = [];
  for (let word = 0; word < wordCount && (all || rows.length === 0); word += 2) {
    let low = -1;
    let high = -1;
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index]!;
      const value = facts[column.fact] ?? null;
      if (value !== null) declared[column.fact] = value;
      const bits = column.lookup(value);
      low &= bits[word]!;
      high &= bits[word + 1]!;
    }
    addRows(rows, low, word * 32, compiled, declared, all);
    if (all || rows.length === 0) addRows(rows, high, word * 32 + 32, compiled, declared, all);
  }
  return { declared, rows };
}

/** Of the rows left over, counted from the lowest bit, those whose open cells pass too. */
function addRows(
  rows: number[],
  left: number,
  from: number,
  { openCells, rowCount }: CompiledDecision,
  declared: Facts,
  all: boolean,
): void {
  for (let bits = left; bits !== 0; bits &= bits - 1) {
    const row = from + 31 - Math.clz32(bits & -bits);
    if (row >= rowCount) return;
    if (!openCells[row]!.every(({ fact, passes }) => passes(declared[fact] ?? null))) continue;
    rows.push(row);
    if (!all) return;
  }
}

export const matchingRows = (compiled: CompiledDecision, facts: Facts, all: boolean): number[] =>
  match(compiled, facts, all).rows;

/** Cell by cell, every row, also those after the one that spoke. */
function traceRows(compiled: CompiledDecision, facts: Facts): TraceRow[] {
  return compiled.cells.map((rowCells, row) => {
    const cells = rowCells.map(({ fact, test, passes }) => {
      const seen: FactValue = facts[fact] ?? null;
      return { fact, passed: passes(seen), seen, test };
    });
    return { row: compiled.document.rows[row]!.id, passed: cells.every(({ passed }) => passed), cells };
  });
}

/** Every reason and fix of one outcome, each once. */
function joinedTexts(matches: Match[], outcome: string): { reason?: string; fix?: string } {
  const join = (part: 'reason' | 'fix') => {
    const texts = matches.flatMap((match) => (match.outcome === outcome ? (match[part] ?? []) : []));
    return texts.length ? { [part]: [...new Set(texts)].join('；') } : {};
  };
  return { ...join('reason'), ...join('fix') };
}

/** The winner: the first match, or under `collect` the first of the most severe outcome. */
function chooseRow({ says }: CompiledDecision, matched: number[]): number | undefined {
  let best = matched[0];
  for (const row of matched) if (says[row]!.rank < says[best!]!.rank) best = row;
  return best;
}

/** Runs a decision. Pure: the same document and facts give the same bytes. */
export function evaluate(compiled: CompiledDecision, facts: Facts, options: { trace?: boolean } = {}): Verdict {
  const { document, says, otherwise } = compiled;
  const collect = document.hit === 'collect';
  const { declared, rows: matched } = match(compiled, facts, collect);
  const winner = collect ? chooseRow(compiled, matched) : matched[0];
  const spoken = winner === undefined ? otherwise : says[winner]!.verdict;
  const verdict: Verdict = { ...withReason(spoken, declared), facts: declared };
  if (collect) {
    verdict.matches = matched.map((index) => ({ ...withReason(says[index]!.match, declared) }));
    if (winner !== undefined) Object.assign(verdict, joinedTexts(verdict.matches, verdict.outcome));
  }
  if (options.trace) verdict.trace = traceRows(compiled, declared);
  return verdict;
}
