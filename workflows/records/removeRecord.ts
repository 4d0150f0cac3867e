import { getResource } from '../../models/descriptor/registry.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { refuseWorkflowOnly } from './createRecord.ts';
import { recordHooks } from './recordHooks.ts';

/** Deletes a record the database lets go of; what it was stays in the audit. */
export async function removeRecord(actor: Actor, name: ResourceName, id: string, reason?: string): Promise<Row> {
  const resource = getResource(name);
  refuseWorkflowOnly(resource);
  const seen = await getFor(actor, resource, id, 'delete');
  await transact(actor, { action: 'delete', reason }, async (tx) => {
    const row = await tx.lock(resource, id);
    await recordHooks[name]?.beforeRemove?.(tx, row);
    tx.remove(resource, row);
  });
  return seen;
}
