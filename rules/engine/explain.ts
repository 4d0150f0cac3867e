import type { CompiledDecision } from './compile.ts';
import type { Facts, FactValue, UnaryTest, Verdict } from './documentTypes.ts';
import { evaluate } from './evaluate.ts';
import { neededText } from './neededText.ts';
import { cellSentence, factWording, seenText, sentence } from './sentence.ts';
import type { Fix } from './smallestFix.ts';
import { smallestFix } from './smallestFix.ts';
import { testWords } from './testWords.ts';

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

/** Why, why not, and what would change it: cell by cell. `told`: the same document and facts in the words of another language. */
export function explain(
  compiled: CompiledDecision,
  facts: Facts,
  told: Pick<CompiledDecision, 'catalogue' | 'document'> = compiled,
): Explanation {
  const { catalogue } = told;
  const verdict = evaluate(compiled, facts, { trace: true });
  const rows = (verdict.trace ?? []).map(({ row, passed, cells }, index): ExplainedRow => {
    const document = told.document.rows[index]!;
    return {
      row,
      passed,
      outcome: document.then.outcome,
      sentence: sentence({ ...told.document, rows: [document] }, catalogue).split('\n')[0]!,
      cells: cells.map(({ fact, passed: cellPassed, seen, test }) => ({
        fact,
        title: catalogue.get(fact)?.title ?? fact,
        passed: cellPassed,
        seen,
        seenText: seenText(fact, seen, catalogue),
        needed: test,
        neededText: neededText(test, factWording(fact, catalogue)),
        sentence: testWords[catalogue.language].told(
          cellSentence(fact, test, catalogue),
          cellPassed,
          seenText(fact, seen, catalogue),
        ),
      })),
    };
  });
  return { ...verdict, rows, smallestFix: smallestFix(compiled, facts, catalogue) };
}
