import type { DetailFields, HiddenFields, ResourceName, Rows, VeiledFields } from '../../rows.ts';
import type { Row } from '../sql/rows.ts';
import type { RowRelation } from './scopeGate.ts';

/** A row of any resource as a reader gets it. Over HTTP the records it points to have names; of one row is said which open. */
export type ShownRow = Row & { _relation: RowRelation; _labels?: { [field: string]: string }; _opens?: string[] };

type Fields<N extends ResourceName> = Exclude<keyof Rows[N], HiddenFields[N]>;

/** A row as a reader gets it: nothing hidden, and null where he may not look. */
export type Shown<N extends ResourceName> = {
  [F in Fields<N>]: Rows[N][F] | (F extends VeiledFields[N] ? null : never);
} & { id: string; _relation: RowRelation };

/** The same in a list: without what is large. */
export type Listed<N extends ResourceName> = Omit<Shown<N>, DetailFields[N]>;
