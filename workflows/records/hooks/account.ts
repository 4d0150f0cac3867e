import type { RecordHook } from '../recordHooks.ts';
import { checkedPhone } from './checkedPhone.ts';

export const accountHook: RecordHook = {
  beforeCreate: async (_tx, values) => ({ ...values, ...checkedPhone(values) }),
  async beforeUpdate(tx, _row, patch) {
    tx.notify('grants');
    return { ...patch, ...checkedPhone(patch) };
  },
};
