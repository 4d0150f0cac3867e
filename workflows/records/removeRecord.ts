import { getResource } from '../../models/descriptor/registry.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { refuseWorkflowOnly } from './createRecord.ts';
import { recordHooks } from './recordHooks.ts';

/** Deletes a record the database lets go of; what it was stays in the audit. */
export async function removeRecord(actor: Actor, name: string, id: string, reason?: string): Promise<Row> {
  refuseWorkflowOnly(getResource(name));
  const seen = await getFor(actor, name, id, 'delete');
  await transact(actor, { action: 'delete', reason }, async (tx) => {
    const row = await tx.lock(name, id);
    await recordHooks[name]?.beforeRemove?.(tx, row);
    tx.remove(name, row);
  });
  return seen;
}
