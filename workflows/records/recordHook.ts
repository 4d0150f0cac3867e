import type { FieldError } from '../../errors.ts';
import type { ResourceName, Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';

/** What a resource needs beyond its schema when it is written generically. */
export type RecordHook<N extends ResourceName> = {
  /** What is wrong with values beyond what their schema says, told together with that. */
  check?(values: Partial<Rows[N]>): FieldError[];
  /** Returns the values to store. Throws what teaches when they cannot be. */
  beforeCreate?(tx: Tx, values: Partial<Rows[N]>, actor: Actor): Promise<Partial<Rows[N]>>;
  /** What follows from it, with its transaction. */
  afterCreate?(tx: Tx, row: Created<N>, actor: Actor): Promise<void>;
  /** What follows from it once it is there for good. */
  afterCommit?(row: Created<N>): Promise<void>;
  beforeUpdate?(tx: Tx, row: Rows[N], patch: Partial<Rows[N]>, actor: Actor): Promise<Partial<Rows[N]>>;
  /** What follows from it, with its transaction; both rows whole. */
  afterUpdate?(tx: Tx, row: Rows[N], before: Rows[N]): Promise<void>;
  beforeRemove?(tx: Tx, row: Rows[N]): Promise<void>;
};
