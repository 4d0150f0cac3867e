import type { Becoming } from '../../models/descriptor/personalData.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import { dropEvents } from '../../models/store/queries/noticeEvents.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { findIn } from './anyRows.ts';

/** Rows go, or what they hold goes; and with either the files that hang on them. The rows are locked. */
export async function forgetRows(
  tx: Tx,
  resource: Resource,
  rows: readonly Row[],
  becomes: Becoming | undefined,
): Promise<void> {
  if (!rows.length) return;
  const files = await findIn(
    tx,
    getResource('file'),
    { recordKind: resource.name, recordId: rows.map(({ id }) => id) },
    { order: 'id', lock: true },
  );
  for (const file of files) tx.remove(getResource('file'), file);
  for (const row of rows) {
    if (becomes) tx.update(resource, row, becomes);
    else tx.remove(resource, row);
  }
  // A message is written of an event, which holds the same words.
  if (resource.name === 'notice' && !becomes) await dropEvents(tx, rows);
}
