import type { Finding } from '../../contract/finding.ts';
import type { CompiledDecision } from './compile.ts';
import type { DecisionCase, DecisionDocument, Facts } from './documentTypes.ts';
import { evaluate } from './evaluate.ts';
import { finding } from './finding.ts';

/** What is so in a case: its own facts before those that are given for all. */
export const factsOfCase = ({ given }: Pick<DecisionDocument, 'given'>, { facts }: DecisionCase): Facts => ({
  ...given,
  ...facts,
});

/** A document's own cases are its tests: each that fails is an error. */
export function runCases(compiled: CompiledDecision): Finding[] {
  return (compiled.document.cases ?? []).flatMap((each, index): Finding[] => {
    const { says, expect } = each;
    const { outcome, row, matches } = evaluate(compiled, factsOfCase(compiled.document, each));
    const seen = { outcome, row, ...(matches && { rows: matches.map((match) => match.row) }) };
    const fits =
      (expect.outcome === undefined || expect.outcome === outcome) &&
      (expect.row === undefined || expect.row === row) &&
      (expect.rows === undefined || expect.rows.join('\n') === (seen.rows ?? (row === null ? [] : [row])).join('\n'));
    if (fits) return [];
    return [
      finding(
        'case-failed',
        `/cases/${index}`,
        `用例“${says}”不成立：得到${JSON.stringify(seen)}`,
        `The case "${says}" fails: got ${JSON.stringify(seen)}`,
        { seen, needed: expect },
      ),
    ];
  });
}
