import { codeErrors, storedCode } from '../creditCode.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'lead'> = {
  check: ({ creditCode }) => codeErrors(creditCode),
  beforeUpdate: async (_tx, _row, patch) => ({ ...patch, ...storedCode(patch) }),
};
