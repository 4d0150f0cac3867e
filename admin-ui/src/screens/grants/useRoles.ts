import { useQuery } from '@tanstack/react-query';
import { requestJson } from '../../providers/requestJson.ts';

/** Every role with its powers; they change with the program only. */
export const useRoles = () =>
  useQuery({
    queryKey: ['roles'],
    queryFn: () => requestJson('/roles').then(({ json }) => json),
    staleTime: Number.POSITIVE_INFINITY,
  });
