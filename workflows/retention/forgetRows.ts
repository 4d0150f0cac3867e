import type { Becoming } from '../../models/descriptor/personalData.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import { dropEvents } from '../../models/store/queries/noticeEvents.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { findIn } from './anyRows.ts';

/** Rows go, or what they hold goes; and with either the files that hang on them, unless those are kept. The rows are locked. */
export async function forgetRows(
  tx: Tx,
  resource: Resource,
  rows: readonly Row[],
  { becomes, keepsFiles }: { becomes?: Becoming | undefined; keepsFiles?: boolean | undefined },
): Promise<void> {
  if (!rows.length) return;
  if (!keepsFiles) await dropFiles(tx, resource, rows);
  for (const row of rows) {
    if (becomes) tx.update(resource, row, becomes);
    else tx.remove(resource, row);
  }
  // A message is written of an event, which holds the same words.
  if (resource.name === 'notice' && !becomes) await dropEvents(tx, rows);
}

async function dropFiles(tx: Tx, { name }: Resource, rows: readonly Row[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const file = getResource('file');
  const files = await findIn(tx, file, { recordKind: name, recordId: ids }, { order: 'id', lock: true });
  for (const each of files) tx.remove(file, each);
}
