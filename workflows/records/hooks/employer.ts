import { Invalid } from '../../../errors.ts';
import type { Values } from '../../../models/store/sql/rows.ts';
import { parseUscc } from '../../../rules/keywords/uscc.ts';
import type { RecordHook } from '../recordHook.ts';

export const employerHook: RecordHook = {
  beforeCreate: async (_tx, values) => ({ formerNames: [], ...values, ...checkedCode(values) }),
  beforeUpdate: async (_tx, row, patch) => ({
    ...patch,
    ...checkedCode(patch),
    ...(patch.name && patch.name !== row.name
      ? { formerNames: [...new Set([row.name, ...(patch.formerNames ?? row.formerNames)])] }
      : {}),
  }),
};

function checkedCode(values: Values) {
  if (!values.creditCode) return {};
  const parsed = parseUscc(values.creditCode);
  if (!parsed.ok) throw new Invalid([{ path: 'creditCode', message: parsed.zh, messageEn: parsed.en }]);
  return { creditCode: parsed.normalised };
}
