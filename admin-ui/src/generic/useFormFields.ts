import { useQuery } from '@tanstack/react-query';
import type { ResourceMeta, Row } from '../providers/meta.ts';
import { requestJson } from '../providers/requestJson.ts';

export type FormField = { name: string; title: string; label?: unknown };

/** Names and titles of the fields a case's form has; what was filled in stands in when the form cannot be had. */
export function useFormFields(resource: ResourceMeta, row: Row): FormField[] {
  const { data } = useQuery({
    queryKey: [resource.path, 'explain', row.id, row.version],
    queryFn: () =>
      requestJson<{ form?: { fields: FormField[] } }>(`/${resource.path}/${row.id}/explain`).then(({ json }) => json),
    retry: false,
  });
  const filledIn = Object.keys((row.data as Record<string, unknown> | undefined) ?? {}).map((name) => ({
    name,
    title: name,
  }));
  return data?.form?.fields ?? filledIn;
}
