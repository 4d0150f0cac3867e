import type { NeededFields, ResourceName, Rows } from './rows.ts';

/** What a new row is made of. */
export type NewRow<N extends ResourceName> = Partial<Rows[N]> & Pick<Rows[N], NeededFields[N] & keyof Rows[N]>;

/** A row just made: what was not given is known only when it is read again. */
export type Created<N extends ResourceName> = Partial<Rows[N]> &
  Pick<Rows[N], (NeededFields[N] | 'id' | 'createdAt' | 'updatedAt' | 'version') & keyof Rows[N]>;

/** Resources whose rows change after they are written. */
export type ChangingName = { [N in ResourceName]: 'version' extends keyof Rows[N] ? N : never }[ResourceName];
