import type { Actor } from '../../models/store/gates/actor.ts';
import type { Row, Values } from '../../models/store/sql/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';

/** What a resource needs beyond its schema when it is written generically. */
export type RecordHook = {
  /** Returns the values to store. Throws what teaches when they cannot be. */
  beforeCreate?(tx: Tx, values: Values, actor: Actor): Promise<Record<string, unknown>>;
  beforeUpdate?(tx: Tx, row: Row, patch: Values, actor: Actor): Promise<Record<string, unknown>>;
  beforeRemove?(tx: Tx, row: Row): Promise<void>;
};
