// Rows of whatever resource, for what serves all of them.
import type { Resource } from '../../models/descriptor/types.ts';
import { type AnyWhere, type FindOptions, find } from '../../models/store/sql/find.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';

export const findAny: (resource: Resource, where: AnyWhere, options?: FindOptions) => Promise<Row[]> = (
  { name },
  where,
  options,
) => find(name, where, options as FindOptions<'id'>);

export const findIn: (
  tx: Tx,
  resource: Resource,
  where: AnyWhere,
  options?: FindOptions & { lock?: boolean },
) => Promise<Row[]> = (tx, { name }, where, options) => tx.find(name, where, options as FindOptions<'id'>);
