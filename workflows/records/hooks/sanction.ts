import { Forbidden, Invalid } from '../../../errors.ts';
import type { Rows } from '../../../models/rows.ts';
import { hashOf } from '../../../models/store/sql/rows.ts';
import { isWithin } from '../../../models/store/sql/unionPath.ts';
import type { Tx } from '../../../models/store/writing/transaction.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'sanction'> = {
  async beforeCreate(tx, values, actor) {
    refuseBackwards(values.validFrom, values.validTo);
    const account = await tx.findOne('account', { id: values.accountId });
    if (actor.kind === 'person' && !(await concerns(tx, values)))
      throw new Forbidden(
        'not-concerned',
        '只能限制本工会及下级的会员或申请人',
        'Only members of this union and below, and those who applied there, can be sanctioned by it',
      );
    if (!account?.documentNumber)
      throw new Invalid([
        { path: 'accountId', message: '此账号还没有实名，无法限制', messageEn: 'This account has no bound identity' },
      ]);
    return {
      ...values,
      validFrom: values.validFrom ?? undefined,
      personHash: hashOf('account', 'documentNumber', account.documentNumber),
    };
  },

  async beforeUpdate(_tx, row, patch) {
    refuseBackwards(patch.validFrom ?? row.validFrom, 'validTo' in patch ? patch.validTo : row.validTo);
    return patch;
  },
};

/** A sanction counts everywhere, so the union that makes it must have the person among its members or applicants. */
async function concerns(tx: Tx, { unionId, accountId }: Partial<Rows['sanction']>): Promise<boolean> {
  const members = await tx.find('member', { accountId });
  const applications = await tx.find('application', { accountId: accountId ?? '' });
  const ids = [
    ...members.map((member) => member.unionId),
    ...applications.flatMap((application) => [application.unionId, application.reviewerUnionId ?? []].flat()),
  ];
  const union = await tx.findOne('union', { id: unionId });
  const places = ids.length ? await tx.find('union', { id: ids }) : [];
  return places.some(({ path }) => union !== undefined && isWithin(path, union.path));
}

function refuseBackwards(from: string | undefined, to: string | null | undefined): void {
  if (from && to && to < from)
    throw new Invalid([
      { path: 'validTo', message: '截止日不能早于起始日', messageEn: 'It cannot end before it begins' },
    ]);
}
