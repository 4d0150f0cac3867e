import { v7 as newId } from 'uuid';
import type { Actor } from '../../models/store/gates/actor.ts';
import type { ReviewWrites } from '../../models/store/writing/reviewWrites.ts';
import type { JudgedCase } from './judgeCase.ts';
import { reviewNotices } from './reviewNotices.ts';

type Columns = Record<string, unknown>;
export type ReviewMoment = { actor: Actor; roundId: string; now: Date; today: string };

/** All rows a batch of judged cases writes: what `decideApplication` would write for each, and the verdict. */
export function reviewRows(judged: readonly JudgedCase[], moment: ReviewMoment): ReviewWrites {
  const decided = judged.filter(({ outcome }) => outcome !== 'leftToInbox');
  return {
    applications: judged.map((each) => application(each, moment)),
    members: decided.map((each) => ({ id: each.found.member?.id, ...membership(each, moment) })),
    events: decided.map((each) => event(each, moment)),
    decisions: judged.flatMap(decision),
    audit: judged.flatMap((each) => audits(each, moment)),
    notices: decided.flatMap((each) => reviewNotices(each, moment.now)),
  };
}

const states = { approved: 'approved', rejected: 'rejected', leftToInbox: 'submitted' } as const;
const reasonOf = ({ outcome, verdict }: JudgedCase) =>
  outcome === 'rejected' ? (verdict?.reason ?? '不符合入会条件') : null;
const lightOf = ({ found, verdict, outcome }: JudgedCase) =>
  outcome === 'leftToInbox' ? 'amber' : (verdict?.light ?? found.light);

function application(judged: JudgedCase, { actor, roundId, now }: ReviewMoment): Columns {
  const { found, outcome } = judged;
  return {
    id: found.id,
    state: states[outcome],
    light: lightOf(judged),
    reason: outcome === 'leftToInbox' ? found.reason : reasonOf(judged),
    decided_at: outcome === 'leftToInbox' ? null : now,
    decided_by: outcome === 'leftToInbox' ? null : actor.label,
    round_id: roundId,
  };
}

const membership = ({ outcome }: JudgedCase, { today }: ReviewMoment): Columns =>
  outcome === 'approved' ? { state: 'active' } : { state: 'ended', ended_reason: 'rejected', ended_on: today };

function event(judged: JudgedCase, { today }: ReviewMoment): Columns {
  const { found, process, outcome } = judged;
  const approved = outcome === 'approved';
  return {
    id: newId(),
    member_id: found.member?.id,
    union_id: found.member?.unionId,
    kind: approved ? 'confirmed' : 'rejected',
    from_state: found.member?.state,
    to_state: approved ? 'active' : 'ended',
    reason: reasonOf(judged),
    application_id: found.id,
    document_hash: process?.hash,
    happened_on: today,
  };
}

function decision({ found, verdict }: JudgedCase): Columns[] {
  if (!verdict) return [];
  return [
    {
      id: newId(),
      decision: verdict.decision,
      application_id: found.id,
      union_id: found.union.id,
      document_hash: verdict.version,
      outcome: verdict.outcome,
      light: verdict.light,
      row_id: verdict.row,
      reason: verdict.reason,
      verdict: JSON.stringify(verdict),
    },
  ];
}

/** One row for the application and one for the membership, with what changed and nothing else. */
function audits(judged: JudgedCase, { actor, roundId, now, today }: ReviewMoment): Columns[] {
  const { found, outcome, verdict } = judged;
  const about = {
    actor: actor.label,
    action: outcome === 'approved' ? 'approve' : outcome === 'rejected' ? 'reject' : 'leaveToInbox',
    subject_id: found.accountId,
    document_hash: verdict?.version,
    reason: reasonOf(judged),
  };
  const was = {
    state: found.state,
    light: found.light,
    reason: found.reason,
    decidedAt: null,
    decidedBy: null,
    roundId: found.roundId,
  };
  const is = {
    ...was,
    ...(outcome === 'leftToInbox'
      ? {}
      : { state: states[outcome], decidedAt: now.toISOString(), decidedBy: actor.label, reason: reasonOf(judged) }),
    light: lightOf(judged),
    roundId,
  };
  const ofCase = {
    ...about,
    id: newId(),
    resource: 'application',
    record_id: found.id,
    union_id: found.union.id,
    ...changes(was, is),
  };
  if (outcome === 'leftToInbox' || !found.member) return [ofCase];
  const ended = { state: found.member.state, endedReason: null, endedOn: null };
  const becomes =
    outcome === 'approved'
      ? { ...ended, state: 'active' }
      : { state: 'ended', endedReason: 'rejected', endedOn: today };
  return [
    ofCase,
    {
      ...about,
      id: newId(),
      resource: 'member',
      record_id: found.member.id,
      union_id: found.member.unionId,
      ...changes(ended, becomes),
    },
  ];
}

function changes(before: Columns, after: Columns): { before: string; after: string } {
  const keys = Object.keys(after).filter((key) => before[key] !== after[key]);
  const pick = (values: Columns) => JSON.stringify(Object.fromEntries(keys.map((key) => [key, values[key] ?? null])));
  return { before: pick(before), after: pick(after) };
}
