import { checkedPhone } from '../checkedPhone.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'member'> = {
  beforeUpdate: async (_tx, _row, patch) => ({ ...patch, ...checkedPhone(patch) }),
};
