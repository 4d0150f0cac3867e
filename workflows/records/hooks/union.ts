import { Invalid } from '../../../errors.ts';
import type { Rows } from '../../../models/rows.ts';
import { installPacksAt } from '../../documents/installPacks.ts';
import { rulebook } from '../../documents/rulebook.ts';
import { organiseLeads } from '../../leads/organiseLeads.ts';
import { holdingAt } from '../../unions/holding.ts';
import { codeErrors, storedCode } from '../creditCode.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'union'> = {
  check: ({ creditCode }) => codeErrors(creditCode, { ofUnion: true }),

  async beforeCreate(tx, values) {
    const parent = values.parentId ? await tx.findOne('union', { id: values.parentId }) : undefined;
    if (!parent)
      throw new Invalid([{ path: 'parentId', message: '请选择上级工会', messageEn: 'Choose the union above' }]);
    if (parent.kind === 'base')
      throw new Invalid([
        { path: 'parentId', message: '基层工会下面不能再建工会', messageEn: 'A base union has no unions below it' },
      ]);
    await refuseAgainstHolding(parent.path, values);
    return { formerNames: [], custom: {}, ...values, ...storedCode(values), parentPath: parent.path };
  },

  async afterCreate(tx, { id, name, acceptsMembers }) {
    if (!acceptsMembers) return;
    // Its place in the tree is known once it is written.
    await tx.flush();
    const union = await tx.findOne('union', { id });
    if (union) await organiseLeads(tx, union, [{ name }]);
  },

  async afterUpdate(tx, union, before) {
    if (union.name === before.name && union.acceptsMembers === before.acceptsMembers) return;
    await organiseLeads(tx, union, [{ name: union.name }, ...(await tx.find('employer', { unionId: union.id }))]);
  },

  afterCommit: async ({ kind, divisionId }) => {
    if (kind === 'aboveBase' && divisionId) await installPacksAt([divisionId]);
  },

  async beforeUpdate(_tx, row, patch) {
    if ('type' in patch || 'acceptsMembers' in patch) await refuseAgainstHolding(row.path, { ...row, ...patch });
    const renamed =
      patch.name && patch.name !== row.name
        ? { formerNames: [...new Set([row.name, ...(patch.formerNames ?? row.formerNames)])] }
        : {};
    return { ...patch, ...storedCode(patch), ...renamed };
  },
};

/** Where the decision leaves nothing open, the field may not say otherwise. @param path of the union, or of the one above it */
async function refuseAgainstHolding(
  path: string,
  { kind, type, acceptsMembers }: Partial<Rows['union']>,
): Promise<void> {
  if (!kind || !type) return;
  const book = await rulebook();
  const { outcome, reason, fix } = holdingAt(book.at(path), { kind, type });
  if (outcome === 'may' || acceptsMembers === (outcome === 'always')) return;
  const english = holdingAt(book.in('en').at(path), { kind, type });
  throw new Invalid([
    {
      path: 'acceptsMembers',
      message: [reason, fix].filter(Boolean).join('。') || '规则不允许这样选择',
      messageEn: [english.reason, english.fix].filter(Boolean).join('. ') || 'The rules do not allow this',
      seen: acceptsMembers,
      needed: outcome === 'always',
    },
  ]);
}
