import { useQuery } from '@tanstack/react-query';
import type { Desk } from '../../../../contract/desk.ts';
import { requestJson } from '../../providers/requestJson.ts';

const nothing: Desk = { colleagues: [], elsewhere: [], absence: null, standsInFor: [] };

/** Who works beside the reader, and whose cases are none of his; nobody's until it is known. */
export function useDesk(): Desk {
  const { data = nothing } = useQuery({
    queryKey: ['applications', 'desk'],
    queryFn: () => requestJson('/applications/desk').then(({ json }) => json),
    refetchInterval: 60_000,
  });
  return data;
}
