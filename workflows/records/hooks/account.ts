import { Invalid } from '../../../errors.ts';
import { parseMobile } from '../../../rules/keywords/mobile.ts';
import type { RecordHook } from '../recordHooks.ts';

export const accountHook: RecordHook = {
  beforeCreate: async (_tx, values) => ({ ...values, ...checkedPhone(values) }),
  async beforeUpdate(tx, _row, patch) {
    tx.notify('grants');
    return { ...patch, ...checkedPhone(patch) };
  },
};

function checkedPhone(values: Record<string, any>) {
  if (!values.phone) return {};
  const parsed = parseMobile(values.phone);
  if (!parsed.ok) throw new Invalid([{ path: 'phone', message: parsed.zh, messageEn: parsed.en }]);
  return { phone: parsed.normalised };
}
