import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';

/** Keeps a verdict as it was reached, so that it can be replayed byte for byte years later. */
export function recordVerdict(tx: Tx, application: { id: string | null; unionId: string }, verdict: Verdict): void {
  tx.create('decision', {
    decision: verdict.decision,
    applicationId: application.id,
    unionId: application.unionId,
    documentHash: verdict.version,
    outcome: verdict.outcome,
    light: verdict.light ?? null,
    rowId: verdict.row,
    reason: verdict.reason ?? null,
    verdict,
  });
}
