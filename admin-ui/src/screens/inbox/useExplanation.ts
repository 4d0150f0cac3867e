import { useQuery } from '@tanstack/react-query';
import type { Row } from '../../providers/meta.ts';
import { requestJson } from '../../providers/requestJson.ts';

export const useExplanation = (row: Row) =>
  useQuery({
    queryKey: ['applications', 'explain', row.id, row.version],
    queryFn: () => requestJson(`/applications/${row.id}/explain`).then(({ json }) => json),
  });
