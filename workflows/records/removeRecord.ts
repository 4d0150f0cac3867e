import { getResource } from '../../models/descriptor/registry.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { refuseWorkflowOnly } from './createRecord.ts';
import { findRecordHook } from './recordHooks.ts';

/** Deletes a record the database lets go of; what it was stays in the audit. */
export async function removeRecord<N extends ResourceName>(
  actor: Actor,
  name: N,
  id: string,
  reason?: string,
): Promise<Shown<N>> {
  const resource = getResource(name);
  refuseWorkflowOnly(resource);
  const current = await getFor(actor, name, id, 'delete');
  const hook = await findRecordHook(name);
  await transact(actor, { action: 'delete', reason }, async (tx) => {
    const row = await tx.lock(name, id);
    await hook?.beforeRemove?.(tx, row);
    tx.remove(resource, row);
  });
  return current;
}
