import type { Tx } from '../../models/store/writing/transaction.ts';
import type { NewRow } from '../../models/writtenRow.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { severityOf } from './worstLight.ts';

type Judged = { applicationId: string | null; unionId: string };

/** Keeps the verdicts of one judging as they were reached, so that each can be replayed byte for byte years later. */
export function recordVerdicts(tx: Tx, judged: Judged, verdicts: readonly Verdict[]): void {
  if (verdicts.length) tx.create('decision', decisionRow(judged, verdicts));
}

/** The verdict that decides stands in the columns: the most severe, of equals the last. */
export function decisionRow(judged: Judged, verdicts: readonly Verdict[]): NewRow<'decision'> {
  const [leading, ...others] = [...verdicts].reverse().sort((a, b) => severityOf(b.light) - severityOf(a.light)) as [
    Verdict,
    ...Verdict[],
  ];
  return {
    ...judged,
    decision: leading.decision,
    documentHash: leading.version,
    outcome: leading.outcome,
    light: leading.light ?? null,
    rowId: leading.row,
    reason: leading.reason ?? null,
    verdicts,
    involved: others.length ? wordsOf(others) : null,
  };
}

/** What the row is found by beside its columns. */
const wordsOf = (verdicts: readonly Verdict[]): string[] => [
  ...new Set(verdicts.flatMap(({ decision, outcome, row }) => [decision, outcome, ...(row ? [row] : [])])),
];
