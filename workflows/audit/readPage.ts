// A page of a list is a look too, where it shows numbers whole: one audit row a page names the people.
import type { Resource } from '../../models/descriptor/types.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { showsIdentity } from '../../models/store/gates/maskGate.ts';
import { type ListQuery, list, type Page } from '../../models/store/gates/read.ts';
import type { ShownRow } from '../../models/store/gates/shownRow.ts';
import { remember } from '../../models/store/sql/remember.ts';
import { transact } from '../../models/store/writing/transaction.ts';

/** Panels ask again whenever a window gets the focus: within this time it is the same look. */
const sameLookMs = 10 * 60_000;

/** As `list`; an audit row `read` is left for those whose numbers were clear, once per reader, page and ten minutes. */
export async function readPage(actor: Actor, resource: Resource, query: ListQuery): Promise<Page<ShownRow>> {
  const page = await list(actor, resource, query);
  if (resource.readsAudited && actor.kind === 'person') {
    const clear = page.rows.filter((row) => showsIdentity(resource, row)).map(({ id }) => id);
    if (clear.length) await noteLook(actor, resource.name as ResourceName, clear);
  }
  return page;
}

const noteLook = remember(
  { most: 5_000, ms: sameLookMs, keyOf: ({ accountId }, name, ids) => `${accountId} ${name} ${ids.join()}` },
  (actor: Actor, name: ResourceName, ids: readonly string[]) =>
    transact(actor, { action: 'read' }, async (tx) => tx.auditLook(name, ids)),
);
