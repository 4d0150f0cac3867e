// A name or a document number that was entered wrong, or has been changed by the authorities: two reviewers have seen the evidence.
// The person stays the same, so what is known of him by his document follows: cases, sanctions, memberships that have ended.
import { Conflict, type FieldError, Invalid } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { followDocument } from '../../models/store/queries/followDocument.ts';
import { hashOf } from '../../models/store/sql/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { parseDocumentNumber } from '../../rules/keywords/documentNumber.ts';
import { parsePersonName } from '../../rules/keywords/personName.ts';
import { type EffectCase, effect } from '../effect.ts';
import { recordChange } from '../members/recordChange.ts';
import { today } from '../today.ts';

const reads = { rightName: { type: 'text', needed: true }, rightNumber: { type: 'text' } } as const;
type Case = EffectCase<'member', typeof reads>;
type Identity = Pick<Rows['member'], 'name' | 'documentNumber' | 'birthDate' | 'sex'>;

export const memberIdentity = effect({
  name: 'member.identity',
  title: { zh: '更正姓名或证件号码', en: 'Correct the name or document number' },
  subject: 'member',
  reads,
  undoable: false,

  preview: ({ subject, read }) => [
    ...(read.rightName && read.rightName !== subject.name
      ? [{ zh: `姓名由${subject.name}改为${read.rightName}`, en: `The name becomes ${read.rightName}` }]
      : []),
    ...(read.rightNumber
      ? [
          {
            zh: `证件号码改为尾号${read.rightNumber.slice(-4)}的号码，出生日期和性别随之更新`,
            en: `The document number becomes the one that ends in ${read.rightNumber.slice(-4)}, and birth date and sex follow`,
          },
        ]
      : []),
    {
      zh: '会籍、会员编号和以前的办件不变，仍归本人',
      en: 'Membership, number and earlier applications stay as they are, and his',
    },
  ],

  async asked(tx, found) {
    await corrected(tx, found);
  },

  async apply(tx, cases) {
    for (const found of cases) {
      const { account, subject } = found;
      if (subject.state === 'ended')
        throw new Conflict('moved-on', '会籍已经终止，不能更正', 'The membership has ended');
      const identity = await corrected(tx, found);
      const before = hashOf('member', 'documentNumber', subject.documentNumber);
      const now = hashOf('member', 'documentNumber', identity.documentNumber);
      tx.update('account', account, identity);
      for (const member of await tx.find('member', { documentNumber: subject.documentNumber }))
        tx.update('member', member, identity);
      for (const sanction of await tx.find('sanction', { personHash: before }))
        tx.update('sanction', sanction, { personHash: now, personName: identity.name });
      if (now !== before) await followDocument(tx, before, now);
      recordChange(tx, found, subject, { kind: 'corrected', from: subject });
    }
    return cases.map(() => ({}));
  },

  // Nothing happens before two have approved it, and what was told under the new name stays told.
  confirm: async () => undefined,
  undo: async () => undefined,
  takeBack: async () => undefined,
});

/** Who he is from now on. @throws Invalid per field where it cannot be so, or nothing is different */
async function corrected(tx: Tx, { account, subject, read }: Case): Promise<Identity> {
  const name = read.rightName ? parsePersonName(read.rightName) : undefined;
  const number = read.rightNumber ? parseDocumentNumber(subject.documentType, read.rightNumber, today()) : undefined;
  const errors: FieldError[] = [];
  if (name && !name.ok) errors.push({ path: 'rightName', message: name.zh, messageEn: name.en });
  if (number && !number.ok) errors.push({ path: 'rightNumber', message: number.zh, messageEn: number.en });
  const identity = {
    name: name?.ok ? name.normalised : subject.name,
    documentNumber: number?.ok ? number.normalised : subject.documentNumber,
    birthDate: (number?.ok ? number.birthDate : undefined) ?? subject.birthDate,
    sex: (number?.ok ? number.sex : undefined) ?? subject.sex,
  };
  const isSame = identity.name === subject.name && identity.documentNumber === subject.documentNumber;
  if (!errors.length && isSame) errors.push(nothingCorrected);
  if (!errors.length && (await isTaken(tx, account.id, identity.documentNumber))) errors.push(taken);
  if (errors.length) throw new Invalid(errors);
  return identity;
}

/** Somebody else is known by that number. */
async function isTaken(tx: Tx, accountId: string, documentNumber: string): Promise<boolean> {
  const [account, members] = await Promise.all([
    tx.findOne('account', { documentNumber }),
    tx.find('member', { documentNumber }),
  ]);
  return (account !== undefined && account.id !== accountId) || members.some((each) => each.accountId !== accountId);
}

const nothingCorrected: FieldError = {
  path: 'rightName',
  message: '请填写更正后的姓名或证件号码；与现在登记的一样，不用更正',
  messageEn: 'Write the right name or document number; what is on file is the same',
};
const taken: FieldError = {
  path: 'rightNumber',
  message: '这个证件号码已登记在另一个人名下，请核对；确属本人的，请联系所在工会',
  messageEn: 'Somebody else is on file by this number; check it, and if it is yours contact your union',
};
