// Looking at a person's record is written down, so that he can see who did.

import { getResource } from '../../models/descriptor/registry.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { remember } from '../../models/store/sql/remember.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import { transact } from '../../models/store/writing/transaction.ts';

/** Panels ask again whenever a window gets the focus: within this time it is the same look. */
const sameLookMs = 10 * 60_000;

/** As `get`; for resources about people an audit row `read` is left, once per reader, record and ten minutes. */
export async function readRecord<N extends ResourceName>(actor: Actor, name: N, id: string): Promise<Shown<N>> {
  const row = await get(actor, name, id);
  if (getResource(name).readsAudited && actor.kind === 'person') await noteLook(actor, name, row);
  return row;
}

const noteLook = remember(
  { most: 10_000, ms: sameLookMs, keyOf: ({ accountId }, name, { id }) => `${accountId} ${name} ${id}` },
  (actor: Actor, name: ResourceName, row: Row) =>
    transact(actor, { action: 'read' }, async (tx) => tx.auditOnly(name, row, {})),
);
