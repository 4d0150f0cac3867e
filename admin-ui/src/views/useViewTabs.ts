import { useQuery } from '@tanstack/react-query';
import { useListContext, useNavigate, useStore } from 'react-admin';
import type { ViewTab } from '../../../contract/viewTab.ts';
import { listLink } from '../providers/listLink.ts';
import { mayDo } from '../providers/mayDo.ts';
import { type Row, resourceMeta } from '../providers/meta.ts';
import { requestJson } from '../providers/requestJson.ts';

export const viewTabsKey = (path: string) => ['viewTabs', path] as const;

/** The views of this list, which of them one looks through, and how to look through another. */
export function useViewTabs(path: string) {
  const { filterValues } = useListContext<Row>();
  const navigate = useNavigate();
  const [, hideColumns] = useStore<string[]>(`${path}.datatable`);
  const { data: views = [] } = useQuery({
    queryKey: viewTabsKey(path),
    queryFn: () => requestJson<ViewTab[]>(`/viewTabs/${path}`).then(({ json }) => json),
    refetchInterval: 60_000,
    enabled: mayDo(resourceMeta('listViews'), 'list'),
  });
  const current = views.find(({ filter }) => isSame(filter, filterValues));
  const open = (view: ViewTab | undefined) => {
    if (view?.hiddenColumns.length) hideColumns(view.hiddenColumns);
    const sort = view?.sort ? `&${new URLSearchParams({ sort: view.sort.field, order: view.sort.order })}` : '';
    navigate(`${listLink(path, view?.filter ?? {})}${sort}`);
  };
  return { views, current, open, isFiltered: Object.keys(filterValues ?? {}).length > 0 };
}

/** The order in which filters were chosen says nothing. */
const isSame = (one: object, other: object) => ordered(one) === ordered(other);
const ordered = (filter: object) => JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
