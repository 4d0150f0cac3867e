import type { Tx } from '../../../models/store/writing/transaction.ts';
import type { Created } from '../../../models/writtenRow.ts';
import { organiseLeads } from '../../leads/organiseLeads.ts';
import { codeErrors, storedCode } from '../creditCode.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'employer'> = {
  check: ({ creditCode }) => codeErrors(creditCode),
  beforeCreate: async (_tx, values) => ({ formerNames: [], ...values, ...storedCode(values) }),
  afterCreate: answerLeads,
  async afterUpdate(tx, employer, before) {
    const isSame = (['name', 'creditCode', 'unionId'] as const).every((field) => employer[field] === before[field]);
    if (!isSame) await answerLeads(tx, employer);
  },
  beforeUpdate: async (_tx, row, patch) => ({
    ...patch,
    ...storedCode(patch),
    ...(patch.name && patch.name !== row.name
      ? { formerNames: [...new Set([row.name, ...(patch.formerNames ?? row.formerNames)])] }
      : {}),
  }),
};

async function answerLeads(tx: Tx, { name, creditCode, unionId }: Created<'employer'>): Promise<void> {
  const union = unionId ? await tx.findOne('union', { id: unionId }) : undefined;
  if (union) await organiseLeads(tx, union, [{ name, creditCode }]);
}
