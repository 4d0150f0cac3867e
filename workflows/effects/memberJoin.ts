// Joining: one live membership per person (a constraint holds it), pending while review is still to come.
import { Conflict } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { recountLeads } from '../../models/store/queries/leads.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { type EffectCase, effect, type MadeRows } from '../effect.ts';
import { inviteLateComers, leadsOfCases } from '../leads/leadsOfCases.ts';
import { employersByCase } from '../members/employersByCase.ts';
import { memberNumber } from '../members/memberNumber.ts';
import { neededLastChanges, recordChange } from '../members/recordChange.ts';

/** Answers that are columns of a membership or say where the case goes; the others are kept in `details`. */
const reads = {
  union: { type: 'union', needed: true },
  placeBy: { type: 'choice' },
  division: { type: 'text' },
  industry: { type: 'union' },
  unitName: { type: 'text', needed: true },
  employer: { type: 'text' },
  otherUnitName: { type: 'text' },
  unitSituation: { type: 'choice' },
  email: { type: 'text' },
  employmentType: { type: 'choice', needed: true },
  occupation: { type: 'choice' },
  /** Of who is a member already and is only registered. */
  memberSince: { type: 'date' },
} as const;

type Case = EffectCase<'person', typeof reads>;
type State = Rows['member']['state'];

export const memberJoin = effect({
  name: 'member.join',
  title: { zh: '登记会员', en: 'Register a member' },
  subject: 'person',
  reads,
  numbers: ['member_number'],
  undoable: true,

  staysWhileReturned: true,

  untouched: async (_tx, cases) => cases.map(({ made }) => made.member?.state === 'pending'),

  preview: ({ union, read }) => [
    { zh: `成为${union.name}的会员，领取会员编号`, en: `Becomes a member of ${union.name} and is given a number` },
    ...(read.unitSituation === 'unlisted' && read.unitName
      ? [
          {
            zh: `没有选到${read.unitName}的工会，记入建会线索；它有工会时邀请您转过去`,
            en: `No union of ${read.unitName} was chosen; it is noted as an organising lead, and when it has a union you are invited to move there`,
          },
        ]
      : []),
  ],

  async apply(tx, cases, { provisional }) {
    const employers = await employersByCase(tx, cases);
    const leads = await leadsOfCases(tx, cases);
    const made = cases.map((found) =>
      join(tx, found, provisional ? 'pending' : 'active', {
        ...employers.get(found),
        leadId: leads.get(found)?.id ?? null,
      }),
    );
    const waiting = [...leads.values()].map(({ id }) => id);
    await recountLeads(tx, leadsBehind(cases, waiting));
    const joined = cases.flatMap((found, index) => {
      const [lead, member] = [leads.get(found), made[index]?.member];
      return lead && member ? [{ lead, member }] : [];
    });
    await inviteLateComers(tx, joined);
    return made;
  },

  async settle(tx, cases) {
    const employers = await employersByCase(tx, cases);
    for (const found of cases) {
      const { member } = found.made;
      if (!member) continue;
      const employed = employers.get(found);
      const settled = tx.update('member', member, {
        ...{ unionId: found.union.id, ...employed },
        ...(employed?.employerId ? { leadId: null } : {}),
      });
      recordChange(tx, found, settled, { kind: 'placed', from: member });
    }
    await recountLeads(tx, leadsBehind(cases));
  },

  async confirm(tx, cases) {
    for (const found of cases) {
      const member = madeBy(found);
      if (member.state !== 'pending')
        throw new Conflict('moved-on', '会籍在申请之后已有变动，不能核实通过', 'The membership has changed since');
      const confirmed = tx.update('member', member, { state: 'active' });
      recordChange(tx, found, confirmed, { kind: 'confirmed', from: member });
    }
  },

  async undo(tx, cases, { because, reason }) {
    for (const found of cases) {
      const member = madeBy(found);
      if (member.state === 'ended') continue;
      const endedReason = because === 'rejected' ? because : 'withdrawn';
      const ended = tx.update('member', member, { state: 'ended', endedReason, endedOn: found.today });
      recordChange(tx, found, ended, { kind: because, from: member, reason });
    }
    await recountLeads(tx, leadsBehind(cases));
  },

  async takeBack(tx, cases) {
    const last = await neededLastChanges(
      tx,
      cases.map((found) => ({ application: found.application, member: madeBy(found) })),
    );
    for (const [index, found] of cases.entries()) {
      const member = madeBy(found);
      const from = last[index]?.fromState;
      const before: Partial<Rows['member']> =
        from && from !== 'ended' ? { state: from } : { state: 'ended', endedReason: 'undone', endedOn: found.today };
      recordChange(tx, found, tx.update('member', member, before), { kind: 'undone', from: member });
    }
    await recountLeads(tx, leadsBehind(cases));
  },
});

/** The leads that these waited for before, and those that they wait for now. */
const leadsBehind = (cases: readonly Case[], now: Iterable<string> = []): string[] => [
  ...new Set([...cases.flatMap(({ made }) => made.member?.leadId ?? []), ...now]),
];

/** A case that comes again (returned, withdrawn, taken back) goes on with the membership it made, under the same number. */
function join(tx: Tx, found: Case, state: State, employed: Partial<Rows['member']>): MadeRows {
  const { account, union, today, application } = found;
  const before = found.made.member;
  if (before && mayReturn(before)) {
    const again =
      before.state === 'ended' ? { endedReason: null, endedOn: null, joinedOn: found.read.memberSince ?? today } : {};
    const member = tx.update('member', before, {
      ...answers(found),
      ...employed,
      unionId: union.id,
      state,
      ...again,
    });
    const kind = before.state === 'ended' || state === 'pending' ? 'joined' : 'confirmed';
    recordChange(tx, found, member, { kind, from: before });
    return { member };
  }
  const member = tx.create('member', {
    ...answers(found),
    ...employed,
    number: numberFor(found),
    accountId: account.id,
    unionId: union.id,
    name: account.name ?? application.applicantName,
    documentType: account.documentType ?? 'resident',
    documentNumber: account.documentNumber ?? '',
    phone: account.phone,
    sex: account.sex,
    birthDate: account.birthDate,
    state,
    joinedOn: found.read.memberSince ?? today,
  });
  recordChange(tx, found, member, { kind: 'joined', from: null });
  return { member };
}

/** What ended because nothing came of the case was never a membership; what was rejected or left stays ended. */
const mayReturn = ({ state, endedReason }: Rows['member']): boolean =>
  state !== 'ended' || endedReason === 'undone' || endedReason === 'withdrawn';

/** The membership the case led to. */
function madeBy({ application, made }: Case): Rows['member'] {
  if (!made.member) throw new Error(`case ${application.id} has made no membership`);
  return made.member;
}

function answers({ read, data, union }: Case) {
  return {
    employmentType: read.employmentType ?? null,
    occupation: read.occupation ?? null,
    divisionId: read.division ?? union.divisionId,
    details: Object.fromEntries(Object.entries(data).filter(([name]) => !Object.hasOwn(reads, name))),
  };
}

function numberFor({ numbers, union, application }: Case): string {
  const sequence = numbers.member_number;
  if (!sequence) throw new Error(`case ${application.id} was given no member number`);
  return memberNumber(sequence, union.divisionId);
}
