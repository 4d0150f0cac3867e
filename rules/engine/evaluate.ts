import type { CompiledDecision } from './compile.ts';
import { lightOf } from './compile.ts';
import type { Facts, FactValue, Match, TraceRow, Verdict } from './documentTypes.ts';

/** The facts the document declares; what is missing is null. */
function declaredFacts(compiled: CompiledDecision, facts: Facts): Facts {
  const seen: Facts = {};
  for (const { fact } of compiled.columns) seen[fact] = facts[fact] ?? null;
  return seen;
}

/** Rows that match, in order; stops at the first one when that is enough. */
export function matchingRows(compiled: CompiledDecision, facts: Facts, all: boolean): number[] {
  const { columns, rowCount } = compiled;
  const found: number[] = [];
  for (let word = 0; word * 32 < rowCount; word++) {
    let bits = 0xffffffff;
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index]!;
      bits &= column.lookup(facts[column.fact] ?? null)[word]!;
    }
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
      const row = word * 32 + bit;
      if (row >= rowCount) break;
      if (!openCellsPass(compiled, facts, row)) continue;
      found.push(row);
      if (!all) return found;
    }
  }
  return found;
}

function openCellsPass({ columns }: CompiledDecision, facts: Facts, row: number): boolean {
  for (const { fact, open } of columns)
    for (const cell of open) if (cell.row === row && !cell.passes(facts[fact] ?? null)) return false;
  return true;
}

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

function joined(matches: Match[], outcome: string, part: 'reason' | 'fix'): string | undefined {
  const texts: string[] = [];
  for (const match of matches) {
    const text = match[part];
    if (match.outcome === outcome && text !== undefined && !texts.includes(text)) texts.push(text);
  }
  return texts.length > 0 ? texts.join('；') : undefined;
}

/** The winner: the first match, or under `collect` the first of the most severe outcome. */
function chooseRow({ says }: CompiledDecision, matched: number[]): number | undefined {
  let best = matched[0];
  for (const row of matched) if (says[row]!.rank < says[best!]!.rank) best = row;
  return best;
}

/** Runs a decision. Pure: the same document and facts give the same bytes. */
export function evaluate(compiled: CompiledDecision, facts: Facts, options: { trace?: boolean } = {}): Verdict {
  const { document, hash } = compiled;
  const seen = declaredFacts(compiled, facts);
  const collect = document.hit === 'collect';
  const matched = matchingRows(compiled, seen, collect);
  const winner = collect ? chooseRow(compiled, matched) : matched[0];
  const row = winner === undefined ? undefined : document.rows[winner];
  const then = row?.then ?? document.otherwise;
  const verdict: Verdict = {
    decision: document.key,
    version: hash,
    outcome: then.outcome,
    row: row?.id ?? null,
    then,
    facts: seen,
  };
  let { reason, fix } = then;
  if (collect) {
    verdict.matches = matched.map((index) => ({ ...compiled.says[index]!.match }));
    if (row) {
      reason = joined(verdict.matches, then.outcome, 'reason');
      fix = joined(verdict.matches, then.outcome, 'fix');
    }
  }
  if (reason !== undefined) verdict.reason = reason;
  if (fix !== undefined) verdict.fix = fix;
  const light = winner === undefined ? lightOf(document, then) : compiled.says[winner]!.light;
  if (light) verdict.light = light;
  if (options.trace) verdict.trace = traceRows(compiled, seen);
  return verdict;
}
