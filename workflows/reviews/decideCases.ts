// What a round writes for a batch of judged cases: what `decideApplication` writes for each, and the verdict.
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import type { About, Tx } from '../../models/store/writing/transaction.ts';
import type { NewRow } from '../../models/writtenRow.ts';
import { enqueueNotices } from '../notices/enqueueNotice.ts';
import { decisionRow } from '../verdicts/recordVerdicts.ts';
import type { JudgedCase } from './judgeCase.ts';
import { reviewEvent } from './reviewNotices.ts';

export type ReviewMoment = { actor: Actor; roundId: string; now: Date; today: string };
type DecidedCase = JudgedCase & { found: { member: NonNullable<JudgedCase['found']['member']> } };

const isDecided = (judged: JudgedCase): judged is DecidedCase =>
  judged.outcome !== 'leftToInbox' && judged.found.member !== null;

export async function decideCases(tx: Tx, judged: readonly JudgedCase[], moment: ReviewMoment): Promise<void> {
  const decided = judged.filter(isDecided);
  await tx.updateMany(
    'application',
    judged.map((each) => ({ row: caseBefore(each), patch: caseAfter(each, moment), about: aboutOf(each) })),
  );
  await tx.updateMany(
    'member',
    decided.map((each) => ({ row: memberBefore(each), patch: memberAfter(each, moment), about: aboutOf(each) })),
  );
  await tx.createMany(
    'membershipEvent',
    decided.map((each) => membershipEvent(each, moment)),
  );
  await tx.createMany(
    'decision',
    judged.flatMap(({ found, verdict }) =>
      verdict ? [decisionRow({ applicationId: found.id, unionId: found.union.id }, [verdict])] : [],
    ),
  );
  enqueueNotices(
    tx,
    decided.flatMap((each) => reviewEvent(each) ?? []),
  );
}

const reasonOf = ({ outcome, verdict }: JudgedCase) =>
  outcome === 'rejected' ? (verdict?.reason ?? '不符合入会条件') : null;

const actions = { approved: 'approve', rejected: 'reject', leftToInbox: 'leaveToInbox' } as const;
const aboutOf = (judged: JudgedCase): About => ({
  action: actions[judged.outcome],
  reason: reasonOf(judged),
  documentHash: judged.verdict?.version,
});

const caseBefore = ({ found }: JudgedCase) => ({
  id: found.id,
  version: found.version,
  unionId: found.union.id,
  accountId: found.accountId,
  state: found.state,
  light: found.light,
  reason: found.reason,
  fieldNotes: found.fieldNotes,
  decidedAt: null,
  decidedBy: null,
  roundId: found.roundId,
});

function caseAfter(judged: JudgedCase, { actor, roundId, now }: ReviewMoment): Partial<Rows['application']> {
  const { found, verdict, outcome } = judged;
  if (outcome === 'leftToInbox') return { light: 'amber', roundId };
  return {
    state: outcome,
    light: verdict?.light ?? found.light,
    reason: reasonOf(judged),
    fieldNotes: null,
    decidedAt: now.toISOString(),
    decidedBy: actor.label,
    roundId,
  };
}

const memberBefore = ({ found: { member } }: DecidedCase) => ({ ...member, endedReason: null, endedOn: null });

const memberAfter = ({ outcome }: DecidedCase, { today }: ReviewMoment): Partial<Rows['member']> =>
  outcome === 'approved' ? { state: 'active' } : { state: 'ended', endedReason: 'rejected', endedOn: today };

function membershipEvent(judged: DecidedCase, { today }: ReviewMoment): NewRow<'membershipEvent'> {
  const { found, process, outcome } = judged;
  const isApproved = outcome === 'approved';
  return {
    memberId: found.member.id,
    unionId: found.member.unionId,
    kind: isApproved ? 'confirmed' : 'rejected',
    fromState: found.member.state,
    toState: isApproved ? 'active' : 'ended',
    reason: reasonOf(judged),
    applicationId: found.id,
    documentHash: process?.hash ?? null,
    happenedOn: today,
  };
}
