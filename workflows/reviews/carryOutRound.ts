import type { About, Tx } from '../../models/store/writing/transaction.ts';
import { carryOut } from '../cases/carryOut.ts';
import type { LoadedCase } from '../cases/loadCases.ts';
import { recordVerdicts } from '../verdicts/recordVerdicts.ts';
import type { JudgedCase } from './judgeRound.ts';

/** Writes what a round has found: the same acts as those of a person, each kind of decision at once. */
export async function carryOutRound(tx: Tx, judged: readonly JudgedCase[], roundId: string): Promise<void> {
  for (const { decision, cases } of byDecision(judged)) {
    const { action, reason, documentHash, fix } = decision;
    await tx.acting({ action, reason, documentHash }, async () => {
      if (action === 'leaveToInbox') leave(tx, cases, roundId);
      else
        for (const [light, group] of byLight(cases))
          await carryOut(tx, group.map(loadedOf), { verb: action, reason, fix, values: { roundId, light } });
    });
  }
  for (const { application, judged: now } of judged)
    if (now) recordVerdicts(tx, { applicationId: application.id, unionId: application.unionId }, now.kept);
}

/** What has flipped shows how it stands now; of the others nobody knows. */
function leave(tx: Tx, cases: readonly JudgedCase[], roundId: string): void {
  for (const { application, judged } of cases)
    tx.update('application', application, { light: judged?.flipped ? judged.light : 'amber', roundId });
}

type Decision = About & { action: 'approve' | 'reject' | 'leaveToInbox'; fix?: string | undefined };
const actions = { approved: 'approve', rejected: 'reject', leftToInbox: 'leaveToInbox' } as const;

function decisionOf({ outcome, verdict }: JudgedCase): Decision {
  const isRejected = outcome === 'rejected';
  return {
    action: actions[outcome],
    reason: isRejected ? (verdict?.reason ?? '不符合条件') : null,
    documentHash: verdict?.version ?? null,
    fix: isRejected ? verdict?.fix : undefined,
  };
}

/** Cases of which the same is said. */
function byDecision(judged: readonly JudgedCase[]): { decision: Decision; cases: JudgedCase[] }[] {
  const groups = new Map<string, { decision: Decision; cases: JudgedCase[] }>();
  for (const each of judged) {
    const decision = decisionOf(each);
    const name = JSON.stringify(decision);
    const group = groups.get(name) ?? { decision, cases: [] };
    group.cases.push(each);
    groups.set(name, group);
  }
  return [...groups.values()];
}

function byLight(cases: readonly JudgedCase[]): Map<JudgedLight, JudgedCase[]> {
  const groups = new Map<JudgedLight, JudgedCase[]>();
  for (const each of cases) {
    const light = each.verdict?.light ?? each.application.light ?? null;
    groups.set(light, [...(groups.get(light) ?? []), each]);
  }
  return groups;
}
type JudgedLight = 'green' | 'amber' | 'red' | null;

const loadedOf = ({ loaded }: JudgedCase): LoadedCase => {
  if (!loaded) throw new Error('a case that lacks a document is decided by nobody');
  return loaded;
};
