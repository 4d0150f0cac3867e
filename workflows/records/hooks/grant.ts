import { Forbidden, Invalid } from '../../../errors.ts';
import type { Actor } from '../../../models/store/gates/actor.ts';
import { refuseStranding } from '../../access/refuseStranding.ts';
import { today } from '../../today.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'grant'> = {
  async beforeCreate(_tx, values, actor) {
    refuseOwn(values.accountId, actor);
    refuseBackwards(values.validFrom, values.validTo);
    return { ...values, validFrom: values.validFrom ?? undefined };
  },
  async beforeUpdate(tx, row, patch, actor) {
    refuseOwn(row.accountId, actor);
    const from = patch.validFrom ?? row.validFrom;
    const to = 'validTo' in patch ? patch.validTo : row.validTo;
    refuseBackwards(from, to);
    if (from > today() || (to && to < today())) await refuseStranding(tx, { grantId: row.id });
    return patch;
  },
};

function refuseOwn(accountId: string | undefined, actor: Actor): void {
  if (accountId === actor.accountId)
    throw new Forbidden('own-grant', '不能给自己授权，请由另一位安全管理员办理', 'Nobody grants a power to himself');
}

function refuseBackwards(from: string | undefined, to: string | null | undefined): void {
  if (from && to && to < from)
    throw new Invalid([
      { path: 'validTo', message: '失效日不能早于生效日', messageEn: 'It cannot end before it begins' },
    ]);
}
