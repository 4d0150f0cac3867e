import type { PoolClient } from 'pg';
import { Conflict } from '../../../errors.ts';
import type { Resource } from '../../descriptor/types.ts';
import type { Row } from '../sql/rows.ts';
import { rowsByResource } from './pendingChanges.ts';
import type { Change } from './writeChanges.ts';
import { chunksOf, insertRows, updateRows } from './writeMany.ts';

/** Rows in one statement. */
export const rowsInChunk = 1_000;

/**
 * Many changes, resource by resource: new rows before those that may refer to them. @returns what goes out one by one.
 * @throws Conflict when somebody else changed one of the rows since it was read
 */
export async function writeInBulk(client: PoolClient, changes: readonly Change[]): Promise<Change[]> {
  for (const [resource, inserts] of rowsByResource(changes.filter(({ kind }) => kind === 'insert')))
    for (const chunk of chunksOf(inserts, rowsInChunk)) {
      const rows = chunk.map(({ row }) => row);
      await insertRows(client, resource, rows);
    }
  for (const [resource, updates] of rowsByResource(changes.filter((change) => change.kind === 'update')))
    for (const chunk of chunksOf(updates, rowsInChunk)) {
      const stale = await updateRows(client, resource, chunk);
      if (stale) throw staleRow(resource, stale);
    }
  return changes.filter(({ kind }) => kind === 'delete');
}

export const staleRow = (resource: Resource, row: Row) =>
  new Conflict(
    'stale',
    `这条“${resource.title.zh}”刚刚被别人改过，请刷新后再试`,
    `This ${resource.title.en} was changed by somebody else; reload and try again`,
    { resource: resource.name, recordId: row.id },
  );
