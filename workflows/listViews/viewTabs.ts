import type { ViewTab } from '../../contract/viewTab.ts';
import { AppError, NotFound } from '../../errors.ts';
import { findResourceByPath } from '../../models/descriptor/registry.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { count, list } from '../../models/store/gates/read.ts';

const most = 20;

/** The views of one list that the reader may use, with how many rows of his each has: all in one answer. */
export async function viewTabs(actor: PersonActor, path: string): Promise<ViewTab[]> {
  const resource = findResourceByPath(path);
  if (!resource) throw new NotFound(`没有资源 ${path}`, `There is no resource ${path}`);
  const { rows } = await list(actor, 'listView', {
    filter: { listed: resource.name },
    sort: ['createdAt', 'ASC'],
    range: [0, most - 1],
  });
  return Promise.all(
    rows.map(async ({ id, title, filter, sortField, sortOrder, hiddenColumns, state, accountId }) => ({
      id,
      title,
      filter: filter as ViewTab['filter'],
      sort: sortField && sortOrder ? { field: sortField, order: sortOrder } : null,
      hiddenColumns: hiddenColumns ?? [],
      shared: state === 'shared',
      removable: accountId === actor.accountId,
      ...(await count(actor, resource.name as ResourceName, filter).catch(refused)),
    })),
  );
}

/** Somebody above kept a filter on what is masked for this reader, say. */
function refused(error: unknown): object {
  if (error instanceof AppError) return {};
  throw error;
}
