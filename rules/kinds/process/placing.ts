// What a decision on the place answers: which union takes whoever has named none.
import type { Finding } from '../../../contract/finding.ts';
import type { CompiledDecision } from '../../engine/compile.ts';
import type { DecisionDocument, DecisionRow, Facts } from '../../engine/documentTypes.ts';
import { matchingRows } from '../../engine/evaluate.ts';
import { finding } from '../../engine/finding.ts';
import { facts as applicationFacts } from '../../facts/subjects/application.ts';

/** From which level on it is looked for, upwards, or above the industry union that was named. */
export const placingOutcomes = ['town', 'district', 'city', 'industry'] as const;
export type Placing = {
  outcome: (typeof placingOutcomes)[number];
  /** Codes of the table of union types: federations of a place or an industry, never the union of an employer. */
  kinds: readonly string[];
};

/** What the decision says of these answers; one that says something else could not be published for a process. */
export function placingBy(decision: CompiledDecision, facts: Facts): Placing {
  const [row] = matchingRows(decision, facts, false);
  const { document } = decision;
  const { outcome, kinds } = row === undefined ? document.otherwise : (document.rows[row] as DecisionRow).then;
  return { outcome: outcome as Placing['outcome'], kinds: kinds as string[] };
}

/** Only what stands in the answers is known before there is a union, and every row must say where to look and for what. */
export function lintPlacing(document: DecisionDocument, types: readonly string[], path: string): Finding[] {
  const known = new Set(applicationFacts.filter(({ subject }) => subject === 'application').map(({ key }) => key));
  const answers = [...document.rows.map(({ then }) => then), document.otherwise];
  return [
    ...document.facts
      .filter((name) => !known.has(name))
      .map((name) =>
        finding(
          'fact-too-early',
          path,
          `判定表“${document.title}”用到“${name}”，确定工会之前还不知道`,
          `The decision uses "${name}", which is not known before there is a union`,
          { seen: name, needed: [...known] },
        ),
      ),
    ...answers.flatMap(({ outcome, kinds }) => [
      ...(placingOutcomes.some((each) => each === outcome)
        ? []
        : [
            finding(
              'unknown-outcome',
              path,
              `判定表“${document.title}”的结果应是${placingOutcomes.join('、')}之一`,
              `The outcomes of the decision are ${placingOutcomes.join(', ')}`,
              { seen: outcome, needed: [...placingOutcomes] },
            ),
          ]),
      ...(Array.isArray(kinds) && kinds.every((kind) => types.includes(kind))
        ? []
        : [
            finding(
              'kinds-missing',
              path,
              `判定表“${document.title}”的每一行要用 kinds 列出可以接收的工会类型`,
              `Every row of the decision lists in kinds the types of unions that may take him`,
              { seen: kinds, needed: [...types] },
            ),
          ]),
    ]),
  ];
}
