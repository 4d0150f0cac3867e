import type { RecordHook } from '../recordHook.ts';
import { checkedPhone } from './checkedPhone.ts';

export const memberHook: RecordHook<'member'> = {
  beforeUpdate: async (_tx, _row, patch) => ({ ...patch, ...checkedPhone(patch) }),
};
