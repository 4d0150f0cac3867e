import { Forbidden, Invalid } from '../../../errors.ts';
import type { Rows } from '../../../models/rows.ts';
import { hashOf } from '../../../models/store/sql/rows.ts';
import { isWithin } from '../../../models/store/sql/unionPath.ts';
import type { Tx } from '../../../models/store/writing/transaction.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'sanction'> = {
  async beforeCreate(tx, values, actor) {
    refuseBackwards(values.validFrom, values.validTo);
    const person = await personOf(tx, values);
    const { hash, name, members } = person;
    if (actor.kind === 'person' && !(await concerns(tx, values.unionId, person)))
      throw new Forbidden(
        'not-concerned',
        '只能限制本工会及下级的会员或申请人',
        'Only members of this union and below, and those who applied there, can be sanctioned by it',
      );
    return {
      ...values,
      validFrom: values.validFrom ?? undefined,
      memberId: values.memberId ?? members.at(-1)?.id ?? null,
      personHash: hash,
      personName: name,
      madeById: actor.kind === 'person' ? actor.accountId : null,
    };
  },

  async beforeUpdate(_tx, row, patch) {
    refuseBackwards(patch.validFrom ?? row.validFrom, 'validTo' in patch ? patch.validTo : row.validTo);
    return patch;
  },
};

type Person = { hash: string; name: string; members: Rows['member'][] };

/** Whom the membership, or the case, is of; known by his document. @throws Invalid */
async function personOf(tx: Tx, { memberId, applicationId }: Partial<Rows['sanction']>): Promise<Person> {
  const member = memberId ? await tx.findOne('member', { id: memberId }) : undefined;
  const application = applicationId ? await tx.findOne('application', { id: applicationId }) : undefined;
  const applicant = application && (await tx.findOne('account', { id: application.accountId }));
  const [number, another] = [member?.documentNumber, applicant?.documentNumber].filter(Boolean);
  if (!number) throw nobody();
  if (another && another !== number) throw twoPeople();
  return {
    hash: hashOf('member', 'documentNumber', number),
    name: member?.name ?? applicant?.name ?? '',
    members: await tx.find('member', { documentNumber: number }, { order: 'createdAt' }),
  };
}

/** A sanction counts everywhere, so the union that makes it must have the person among its members or applicants. */
async function concerns(tx: Tx, unionId: string | undefined, { hash, members }: Person): Promise<boolean> {
  const applications = await tx.find('application', { personHash: hash });
  const ids = [
    ...members.map((member) => member.unionId),
    ...applications.flatMap((application) => [application.unionId, application.reviewerUnionId ?? []].flat()),
  ];
  const union = await tx.findOne('union', { id: unionId });
  const places = ids.length ? await tx.find('union', { id: ids }) : [];
  return places.some(({ path }) => union !== undefined && isWithin(path, union.path));
}

const nobody = () =>
  new Invalid([
    {
      path: 'memberId',
      message: '没有写明限制谁：选一位会员，或者选他的办件',
      messageEn: 'Nobody is named: choose a member, or a case of his',
    },
  ]);

const twoPeople = () =>
  new Invalid([
    {
      path: 'applicationId',
      message: '这件办件是另一个人的，会员和办件只填一项即可',
      messageEn: 'The case is of somebody else; either of the two is enough',
    },
  ]);

function refuseBackwards(from: string | undefined, to: string | null | undefined): void {
  if (from && to && to < from)
    throw new Invalid([
      { path: 'validTo', message: '截止日不能早于起始日', messageEn: 'It cannot end before it begins' },
    ]);
}
