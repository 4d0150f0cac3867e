// Transfer: the membership itself moves to the receiving union, with its number and its story; so there are never two.
import { Conflict } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { type EffectCase, effect } from '../effect.ts';
import { employersByCase } from '../members/employersByCase.ts';
import { lastChanges, type MembershipChange, neededLastChanges, recordChange } from '../members/recordChange.ts';

const reads = {
  union: { type: 'union', needed: true },
  division: { type: 'text' },
  unitName: { type: 'text' },
  employer: { type: 'text' },
  otherUnitName: { type: 'text' },
  employmentType: { type: 'choice' },
  occupation: { type: 'choice' },
} as const;

type Case = EffectCase<'member', typeof reads>;
type Moved = Pick<
  Rows['member'],
  'unionId' | 'state' | 'divisionId' | 'employerId' | 'employerName' | 'employmentType' | 'occupation'
>;

export const memberTransfer = effect({
  name: 'member.transfer',
  title: { zh: '转移会籍', en: 'Transfer the membership' },
  subject: 'member',
  reads,
  undoable: true,

  preview: ({ union, from, subject }) => [
    {
      zh: `会籍从${from?.name ?? '原工会'}转到${union.name}，会员编号${subject.number}不变`,
      en: `The membership moves from ${from?.name ?? 'its union'} to ${union.name}; the number ${subject.number} stays`,
    },
    ...(subject.state === 'retained'
      ? [{ zh: '会籍由保留会籍恢复为在册', en: 'The membership becomes active again' }]
      : []),
  ],

  async apply(tx, cases) {
    const employers = await employersByCase(tx, cases);
    return cases.map((found) => {
      const { subject, from, union, read } = found;
      if (subject.state === 'ended' || subject.unionId !== from?.id)
        throw new Conflict('moved-on', '会籍在申请之后已有变动，不能转移', 'The membership has changed since');
      if (subject.unionId === union.id)
        throw new Conflict('same-union', `会籍已在${union.name}`, `The membership is at ${union.name} already`);
      const moved = tx.update('member', subject, {
        unionId: union.id,
        state: 'active',
        divisionId: read.division ?? union.divisionId,
        ...employers.get(found),
        employmentType: read.employmentType ?? subject.employmentType,
        occupation: read.occupation ?? subject.occupation,
      });
      recordChange(tx, found, moved, {
        kind: 'transferred',
        from: subject.state,
        reason: found.reason?.label ?? null,
      });
      return { before: asBefore(subject) };
    });
  },

  async confirm() {
    // It has moved; that it stays is said by the case.
  },

  untouched: async (tx, cases) => (await lastChanges(tx, cases.map(changed))).map(Boolean),

  async undo(tx, cases, { because, reason }) {
    await neededLastChanges(tx, cases.map(changed));
    for (const found of cases) moveBack(tx, found, { kind: because, reason });
  },

  async takeBack(tx, cases) {
    const approved = cases.filter(({ application }) => application.reviewWhen === 'before');
    await neededLastChanges(tx, approved.map(changed));
    for (const found of approved) moveBack(tx, found, { kind: 'undone' });
  },
});

const changed = ({ application, subject }: Case) => ({ application, member: subject });

function moveBack(tx: Tx, found: Case, change: Pick<MembershipChange, 'kind' | 'reason'>): void {
  const { subject, before } = found;
  recordChange(tx, found, tx.update('member', subject, before as Partial<Moved>), { ...change, from: subject.state });
}

const asBefore = ({
  unionId,
  state,
  divisionId,
  employerId,
  employerName,
  employmentType,
  occupation,
}: Moved): Moved => ({
  unionId,
  state,
  divisionId,
  employerId,
  employerName,
  employmentType,
  occupation,
});
