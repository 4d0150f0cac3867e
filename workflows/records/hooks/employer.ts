import { Invalid } from '../../../errors.ts';
import type { Rows } from '../../../models/rows.ts';
import { parseUscc } from '../../../rules/keywords/uscc.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'employer'> = {
  beforeCreate: async (_tx, values) => ({ formerNames: [], ...values, ...checkedCode(values) }),
  beforeUpdate: async (_tx, row, patch) => ({
    ...patch,
    ...checkedCode(patch),
    ...(patch.name && patch.name !== row.name
      ? { formerNames: [...new Set([row.name, ...(patch.formerNames ?? row.formerNames)])] }
      : {}),
  }),
};

function checkedCode(values: Partial<Rows['employer']>) {
  if (!values.creditCode) return {};
  const parsed = parseUscc(values.creditCode);
  if (!parsed.ok) throw new Invalid([{ path: 'creditCode', message: parsed.zh, messageEn: parsed.en }]);
  return { creditCode: parsed.normalised };
}
