import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { findRootUnion } from '../../models/store/queries/unions.ts';
import { transact } from '../../models/store/writing/transaction.ts';

/** The node above all provinces: what is installed here holds everywhere. Made once; several processes may start at once. */
export async function ensureRoot(name = '全国总工会'): Promise<Rows['union']> {
  const present = await findRootUnion();
  if (present) return present;
  return transact(systemActor, { action: 'create' }, async (tx) => {
    await tx.lockName('root union');
    const [other] = await tx.find('union', { parentId: null });
    if (other) return other;
    const { id } = tx.create('union', {
      name,
      kind: 'aboveBase',
      type: 'other',
      acceptsMembers: false,
      formerNames: [],
      custom: {},
    });
    return tx.lock('union', id);
  });
}
