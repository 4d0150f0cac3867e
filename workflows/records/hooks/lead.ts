import { organiseLeads } from '../../leads/organiseLeads.ts';
import { codeErrors, storedCode } from '../creditCode.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'lead'> = {
  check: ({ creditCode }) => codeErrors(creditCode),
  // Its code is known now: the employer of that code may have its union already.
  async afterUpdate(tx, { creditCode }, before) {
    if (!creditCode || creditCode === before.creditCode) return;
    for (const { unionId } of await tx.find('employer', { creditCode })) {
      const union = unionId ? await tx.findOne('union', { id: unionId }) : undefined;
      if (union) await organiseLeads(tx, union, [{ creditCode }]);
    }
  },
  beforeUpdate: async (_tx, _row, patch) => ({ ...patch, ...storedCode(patch) }),
};
