import { refuseStranding } from '../../access/refuseStranding.ts';
import type { RecordHook } from '../recordHook.ts';
import { checkedPhone } from './checkedPhone.ts';

export const accountHook: RecordHook<'account'> = {
  beforeCreate: async (_tx, values) => ({ ...values, ...checkedPhone(values) }),
  async beforeUpdate(tx, row, patch) {
    if (patch.state === 'disabled') await refuseStranding(tx, { accountId: row.id });
    return { ...patch, ...checkedPhone(patch) };
  },
};
