import type { CompiledDecision } from './compile.ts';
import type { Facts, FactValue, Match, TraceRow, Verdict } from './documentTypes.ts';

/** Rows the columns have not ruled out, as bits. One buffer serves all: evaluation never waits in the middle. */
let candidates = new Int32Array(8);

/** The facts the document declares, what is missing as null; on the way, each column rules out its rows. */
function readFacts({ columns, noFacts, wordCount }: CompiledDecision, facts: Facts): Facts {
  if (candidates.length < wordCount) candidates = new Int32Array(wordCount);
  candidates.fill(-1, 0, wordCount);
  const seen = { ...noFacts };
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index]!;
    const value = facts[column.fact] ?? null;
    if (value !== null) seen[column.fact] = value;
    const bits = column.lookup(value);
    for (let word = 0; word < wordCount; word++) candidates[word]! &= bits[word]!;
  }
  return seen;
}

/** Rows that match, in order; stops at the first one when that is enough. */
export function matchingRows(compiled: CompiledDecision, facts: Facts, all: boolean): number[] {
  return candidatesThatPass(compiled, readFacts(compiled, facts), all);
}

function candidatesThatPass({ openCells, rowCount, wordCount }: CompiledDecision, seen: Facts, all: boolean): number[] {
  const found: number[] = [];
  for (let word = 0; word < wordCount; word++) {
    let bits = candidates[word]!;
    while (bits !== 0) {
      const row = word * 32 + 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
      if (row >= rowCount) break;
      if (!openCells[row]!.every(({ fact, passes }) => passes(seen[fact] ?? null))) continue;
      found.push(row);
      if (!all) return found;
    }
  }
  return found;
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
  const seen = readFacts(compiled, facts);
  const collect = document.hit === 'collect';
  const matched = candidatesThatPass(compiled, seen, collect);
  const winner = collect ? chooseRow(compiled, matched) : matched[0];
  const verdict: Verdict = { ...(winner === undefined ? otherwise : says[winner]!.verdict), facts: seen };
  if (collect) {
    verdict.matches = matched.map((index) => ({ ...says[index]!.match }));
    if (winner !== undefined) Object.assign(verdict, joinedTexts(verdict.matches, verdict.outcome));
  }
  if (options.trace) verdict.trace = traceRows(compiled, seen);
  return verdict;
}
