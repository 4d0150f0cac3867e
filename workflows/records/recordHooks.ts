// What a resource needs beyond its schema when it is written generically. A hook is a file in hooks/ and a line here.
import type { Actor } from '../../models/store/gates/actor.ts';
import type { Row, Values } from '../../models/store/sql/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { accountHook } from './hooks/account.ts';
import { documentHook } from './hooks/document.ts';
import { employerHook } from './hooks/employer.ts';
import { grantHook } from './hooks/grant.ts';
import { memberHook } from './hooks/member.ts';
import { sanctionHook } from './hooks/sanction.ts';
import { unionHook } from './hooks/union.ts';

export type RecordHook = {
  /** Returns the values to store. Throws what teaches when they cannot be. */
  beforeCreate?(tx: Tx, values: Values, actor: Actor): Promise<Record<string, unknown>>;
  beforeUpdate?(tx: Tx, row: Row, patch: Values, actor: Actor): Promise<Record<string, unknown>>;
  beforeRemove?(tx: Tx, row: Row): Promise<void>;
};

export const recordHooks: Readonly<Record<string, RecordHook>> = {
  account: accountHook,
  document: documentHook,
  employer: employerHook,
  grant: grantHook,
  member: memberHook,
  sanction: sanctionHook,
  union: unionHook,
};
