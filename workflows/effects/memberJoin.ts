// Joining: one live membership per person (a constraint holds it), pending while review is still to come.
import { Conflict } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { nextNumberIn } from '../../models/store/writing/runningNumbers.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Effect, EffectCase } from './effect.ts';

/** Answers that are columns of a membership; the others are kept in `details`. */
const columns = new Set(['employmentType', 'occupation']);
const elsewhere = new Set([
  'union',
  'placeBy',
  'division',
  'industry',
  'unitName',
  'employer',
  'unitSituation',
  'email',
]);

export const memberJoin: Effect = {
  async apply(tx, subject, { provisional }) {
    const { application, account, union, today } = subject;
    const state = provisional ? 'pending' : 'active';
    const live = application.memberId ? await tx.lock('member', application.memberId) : undefined;
    if (live && live.state !== 'ended') {
      const updated = tx.update('member', live, { ...answers(subject), unionId: union.id, state });
      event(tx, subject, updated, provisional ? 'joined' : 'confirmed', live.state, null);
      return { memberId: live.id };
    }
    if (live?.endedReason === 'undone') return { memberId: anew(tx, subject, live, state).id };
    const member = tx.create('member', {
      ...answers(subject),
      number: subject.nextMemberNumber ?? memberNumber(await nextNumberIn(tx, 'member_number'), union.divisionId),
      accountId: account.id,
      unionId: union.id,
      name: account.name,
      documentType: account.documentType,
      documentNumber: account.documentNumber,
      phone: account.phone,
      sex: account.sex,
      birthDate: account.birthDate,
      state,
      joinedOn: today,
    });
    event(tx, { ...subject, application }, member, 'joined', null, null);
    return { memberId: member.id };
  },

  async confirm(tx, subject) {
    const member = await lockMember(tx, subject);
    event(tx, subject, tx.update('member', member, { state: 'active' }), 'confirmed', member.state, null);
  },

  async undo(tx, subject, { endedReason, reason }) {
    const member = await lockMember(tx, subject);
    if (member.state === 'ended') return;
    const ended = tx.update('member', member, { state: 'ended', endedReason, endedOn: subject.today });
    event(tx, subject, ended, endedReason === 'rejected' ? 'rejected' : 'withdrawn', member.state, reason);
  },

  async takeBack(tx, subject) {
    const member = await lockMember(tx, subject);
    const [last] = await tx.find('membershipEvent', { memberId: member.id }, { order: '-createdAt', limit: 1 });
    if (
      last?.applicationId !== subject.application.id ||
      last.toState !== member.state ||
      last.unionId !== member.unionId
    )
      throw new Conflict('moved-on', '会籍此后已有变动，不能撤销', 'The membership has changed since');
    const before: Partial<Rows['member']> =
      last.fromState && last.fromState !== 'ended'
        ? { state: last.fromState }
        : { state: 'ended', endedReason: 'undone', endedOn: subject.today };
    event(tx, subject, tx.update('member', member, before), 'undone', member.state, null);
  },
};

/** The membership the case led to. */
async function lockMember(tx: Tx, { application }: EffectCase): Promise<Rows['member']> {
  const { id, memberId } = application;
  if (!memberId) throw new Error(`case ${id} has made no membership`);
  return tx.lock('member', memberId);
}

/** Approval that was taken back and is given again: the same membership under the same number. */
function anew(tx: Tx, subject: EffectCase, member: Rows['member'], state: Rows['member']['state']): Rows['member'] {
  const revived = tx.update('member', member, {
    ...answers(subject),
    unionId: subject.union.id,
    state,
    endedReason: null,
    endedOn: null,
    joinedOn: subject.today,
  });
  event(tx, subject, revived, 'joined', member.state, null);
  return revived;
}

const textOf = (answer: unknown): string | null => (typeof answer === 'string' ? answer : null);

function answers({ data, union }: EffectCase) {
  const details = Object.fromEntries(Object.entries(data).filter(([key]) => !columns.has(key) && !elsewhere.has(key)));
  return {
    employmentType: textOf(data.employmentType),
    occupation: textOf(data.occupation),
    employerId: textOf(data.employer),
    employerName: textOf(data.unitName),
    divisionId: textOf(data.division) ?? union.divisionId,
    details,
  };
}

/** Province code (00 when unknown) and a running number: 3200000123. */
export const memberNumber = (sequence: string, divisionId: string | null): string =>
  `${(divisionId ?? '00').slice(0, 2)}${sequence.padStart(8, '0')}`;

function event(
  tx: Tx,
  { application, today, documentHash }: EffectCase,
  member: Pick<Rows['member'], 'id' | 'unionId' | 'state'>,
  kind: Rows['membershipEvent']['kind'],
  fromState: Rows['member']['state'] | null,
  reason: string | null,
): void {
  tx.create('membershipEvent', {
    memberId: member.id,
    unionId: member.unionId,
    kind,
    fromState,
    toState: member.state,
    reason,
    applicationId: application.id,
    documentHash,
    happenedOn: today,
  });
}
