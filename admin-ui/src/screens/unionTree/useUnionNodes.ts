import { useInfiniteQuery } from '@tanstack/react-query';
import type { UnionPortion, UnionTreeQuery } from '../../../../contract/unionTree.ts';
import { requestJson } from '../../providers/requestJson.ts';

/** Unions of the tree, portion by portion, with the numbers of each. */
export function useUnionNodes(asked: Omit<UnionTreeQuery, 'from'>, enabled = true) {
  const { data, ...query } = useInfiniteQuery({
    queryKey: ['unions', 'tree', asked],
    queryFn: async ({ pageParam }) => {
      const words = new URLSearchParams({ ...asked, from: String(pageParam) });
      return (await requestJson<UnionPortion>(`/unionTree?${words}`)).json;
    },
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const known = pages.reduce((sum, { nodes }) => sum + nodes.length, 0);
      return known < total ? known : undefined;
    },
    enabled,
  });
  return { ...query, nodes: data?.pages.flatMap(({ nodes }) => nodes), total: data?.pages[0]?.total ?? 0 };
}
