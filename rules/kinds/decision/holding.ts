// What the decision on holding members answers: which unions may hold them directly.
import type { Finding } from '../../../contract/finding.ts';
import type { CompiledDecision } from '../../engine/compile.ts';
import type { DecisionDocument, DecisionRow } from '../../engine/documentTypes.ts';
import { matchingRows } from '../../engine/evaluate.ts';
import { finding } from '../../engine/finding.ts';

export const holdingDecision = 'union.holdsMembers';

/** `may`: the union's own field says so. */
export const holdingOutcomes = ['never', 'may', 'always'] as const;
export type Holding = { outcome: (typeof holdingOutcomes)[number]; reason?: string; fix?: string };

const facts = ['union.kind', 'union.type'];

/** What the decision says of a kind and type of union. @param document the same in the language it is to be read in */
export function holdingBy(
  decision: CompiledDecision,
  { kind, type }: { kind: string; type: string },
  document = decision.document,
): Holding {
  const [row] = matchingRows(decision, { 'union.kind': kind, 'union.type': type }, false);
  const { outcome, reason, fix } = row === undefined ? document.otherwise : (document.rows[row] as DecisionRow).then;
  return { outcome: outcome as Holding['outcome'], ...(reason ? { reason } : {}), ...(fix ? { fix } : {}) };
}

/** It is asked of unions that are not there yet, so that it knows their kind and type alone. */
export function lintHolding(document: DecisionDocument): Finding[] {
  if (document.key !== holdingDecision) return [];
  const answers = [
    ...document.rows.map(({ then }, index) => [then.outcome, `/rows/${index}/then/outcome`] as const),
    [document.otherwise.outcome, '/otherwise/outcome'] as const,
  ];
  return [
    ...document.facts.flatMap((name, index) =>
      facts.includes(name)
        ? []
        : finding(
            'fact-too-early',
            `/facts/${index}`,
            `“${document.title}”只能用工会的类别和类型，“${name}”建立工会时还不知道`,
            `The decision knows the kind and type of a union alone, not "${name}"`,
            { seen: name, needed: facts },
          ),
    ),
    ...answers.flatMap(([outcome, path]) =>
      holdingOutcomes.some((each) => each === outcome)
        ? []
        : finding(
            'unknown-outcome',
            path,
            `“${document.title}”的结果应是${holdingOutcomes.join('、')}之一`,
            `The outcomes of the decision are ${holdingOutcomes.join(', ')}`,
            { seen: outcome, needed: [...holdingOutcomes] },
          ),
    ),
  ];
}
