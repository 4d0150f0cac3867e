import type { Finding } from '../../contract/finding.ts';
import type { CompiledDecision } from './compile.ts';
import type { DecisionCase, DecisionDocument, Facts } from './documentTypes.ts';
import { evaluate } from './evaluate.ts';
import { finding } from './finding.ts';
import { outcomeTitles } from './sentence.ts';

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
        `用例“${says}”不成立：应是${inWords(compiled, expect, 'zh')}，得到${inWords(compiled, seen, 'zh')}`,
        `The case "${says}" fails: expected ${inWords(compiled, expect, 'en')}, got ${inWords(compiled, seen, 'en')}`,
        { seen, needed: expect },
      ),
    ];
  });
}

/** An outcome and the rows that lead to it, called as the document calls them. */
function inWords(
  { document: { outcomes, rows } }: CompiledDecision,
  said: DecisionCase['expect'],
  language: 'zh' | 'en',
): string {
  const title = (id: string) => {
    const row = rows.find((each) => each.id === id);
    return row?.says ?? row?.then.reason ?? id;
  };
  const label =
    outcomes?.find(({ key }) => key === said.outcome)?.label ?? outcomeTitles[said.outcome ?? '']?.[language];
  const named = said.rows ?? (said.row ? [said.row] : []);
  const [open, close, comma] = language === 'zh' ? ['“', '”', '、'] : ['"', '"', ', '];
  return (
    [label ?? said.outcome, named.length ? `${open}${named.map(title).join(comma)}${close}` : '']
      .filter(Boolean)
      .join(language === 'zh' ? '，因为' : ' by ') || (language === 'zh' ? '没有条件命中' : 'no condition met')
  );
}
