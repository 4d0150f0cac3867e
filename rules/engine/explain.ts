import type { CompiledDecision } from './compile.ts';
import type { Facts, FactValue, UnaryTest, Verdict } from './documentTypes.ts';
import { evaluate } from './evaluate.ts';
import { neededText } from './neededText.ts';
import { cellSentence, factWording, seenText, sentence } from './sentence.ts';
import type { Fix } from './smallestFix.ts';
import { smallestFix } from './smallestFix.ts';

export type ExplainedCell = {
  fact: string;
  title: string;
  passed: boolean;
  seen: FactValue;
  seenText: string;
  needed: UnaryTest;
  neededText: string;
  /** "年龄<16岁：是，目前为15岁" */
  sentence: string;
};
export type ExplainedRow = { row: string; passed: boolean; outcome: string; sentence: string; cells: ExplainedCell[] };
export type Explanation = Verdict & {
  rows: ExplainedRow[];
  /** The smallest change of facts after which the outcome is the mildest one that can be reached. Empty: none is needed or possible. */
  smallestFix: Fix[];
};

/** Why, why not, and what would change it: cell by cell. */
export function explain(compiled: CompiledDecision, facts: Facts): Explanation {
  const { catalogue } = compiled;
  const verdict = evaluate(compiled, facts, { trace: true });
  const rows = (verdict.trace ?? []).map(({ row, passed, cells }, index): ExplainedRow => {
    const document = compiled.document.rows[index]!;
    return {
      row,
      passed,
      outcome: document.then.outcome,
      sentence: sentence({ ...compiled.document, rows: [document] }, catalogue).split('\n')[0]!,
      cells: cells.map(({ fact, passed: cellPassed, seen, test }) => ({
        fact,
        title: catalogue.get(fact)?.title ?? fact,
        passed: cellPassed,
        seen,
        seenText: seenText(fact, seen, catalogue),
        needed: test,
        neededText: neededText(test, factWording(fact, catalogue)),
        sentence: `${cellSentence(fact, test, catalogue)}：${cellPassed ? '成立' : '不成立'}，目前${seenText(fact, seen, catalogue)}`,
      })),
    };
  });
  return { ...verdict, rows, smallestFix: smallestFix(compiled, facts) };
}
