import { Invalid } from '../../../errors.ts';
import type { Rows } from '../../../models/rows.ts';
import { isUnionCode, parseUscc } from '../../../rules/keywords/uscc.ts';
import { installPacksAt } from '../../documents/installPacks.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'union'> = {
  async beforeCreate(tx, values) {
    const parent = values.parentId ? await tx.findOne('union', { id: values.parentId }) : undefined;
    if (!parent)
      throw new Invalid([{ path: 'parentId', message: '请选择上级工会', messageEn: 'Choose the union above' }]);
    if (parent.kind === 'base')
      throw new Invalid([
        { path: 'parentId', message: '基层工会下面不能再建工会', messageEn: 'A base union has no unions below it' },
      ]);
    return { formerNames: [], custom: {}, ...values, ...checkedCode(values), parentPath: parent.path };
  },

  afterCommit: async ({ kind, divisionId }) => {
    if (kind === 'aboveBase' && divisionId) await installPacksAt([divisionId]);
  },

  async beforeUpdate(_tx, row, patch) {
    const renamed =
      patch.name && patch.name !== row.name
        ? { formerNames: [...new Set([row.name, ...(patch.formerNames ?? row.formerNames)])] }
        : {};
    return { ...patch, ...checkedCode(patch), ...renamed };
  },
};

function checkedCode(values: Partial<Rows['union']>) {
  if (!values.creditCode) return {};
  const parsed = parseUscc(values.creditCode);
  if (!parsed.ok) throw new Invalid([{ path: 'creditCode', message: parsed.zh, messageEn: parsed.en }]);
  if (!isUnionCode(parsed.normalised)) {
    throw new Invalid([
      {
        path: 'creditCode',
        message: '工会的统一社会信用代码以 8 开头；这像是单位的代码',
        messageEn: 'A union code begins with 8; this looks like an employer code',
      },
    ]);
  }
  return { creditCode: parsed.normalised };
}
