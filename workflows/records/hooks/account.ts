import { refuseStranding } from '../../access/refuseStranding.ts';
import { checkedPhone } from '../checkedPhone.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'account'> = {
  beforeCreate: async (_tx, values) => ({ ...values, ...checkedPhone(values) }),
  async beforeUpdate(tx, row, patch) {
    if (patch.state === 'disabled') await refuseStranding(tx, { accountId: row.id });
    return { ...patch, ...checkedPhone(patch) };
  },
};
