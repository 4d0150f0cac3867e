import { organiseLeads } from '../../leads/organiseLeads.ts';
import { codeErrors, storedCode } from '../creditCode.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'employer'> = {
  check: ({ creditCode }) => codeErrors(creditCode),
  beforeCreate: async (_tx, values) => ({ formerNames: [], ...values, ...storedCode(values) }),
  async afterCreate(tx, { name, creditCode, unionId }) {
    const union = unionId ? await tx.findOne('union', { id: unionId }) : undefined;
    if (union) await organiseLeads(tx, union, [{ name, creditCode }]);
  },
  beforeUpdate: async (_tx, row, patch) => ({
    ...patch,
    ...storedCode(patch),
    ...(patch.name && patch.name !== row.name
      ? { formerNames: [...new Set([row.name, ...(patch.formerNames ?? row.formerNames)])] }
      : {}),
  }),
};
