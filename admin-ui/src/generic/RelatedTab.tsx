import { Stack } from '@mui/material';
import { Link, useGetList, useGetResourceLabel, useRecordContext, useTranslate } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { listLink } from '../providers/listLink.ts';
import { mayDo } from '../providers/mayDo.ts';
import { currentMeta, type Row } from '../providers/meta.ts';

type Pointer = { resource: ResourceMeta; field: string };

/** Resources that point to this one by a field they can be filtered by. */
export const relatedTo = (target: ResourceMeta): Pointer[] =>
  (currentMeta()?.resources ?? []).flatMap((resource) =>
    resource.fields
      .filter(
        ({ name, reference }) =>
          reference === target.path && resource.list.filters.includes(name) && mayDo(resource, 'list'),
      )
      .map(({ name }) => ({ resource, field: name })),
  );

export function RelatedTab({ resource }: { resource: ResourceMeta }) {
  const row = useRecordContext<Row>();
  if (!row) return null;
  return (
    <Stack spacing={1} sx={{ py: 1 }}>
      {relatedTo(resource).map((pointer) => (
        <RelatedLink key={`${pointer.resource.path}.${pointer.field}`} {...pointer} id={row.id} />
      ))}
    </Stack>
  );
}

function RelatedLink({ resource, field, id }: Pointer & { id: string }) {
  const label = useGetResourceLabel();
  const translate = useTranslate();
  const filter = { [field]: id };
  const { total, meta } = useGetList(resource.path, {
    filter,
    pagination: { page: 1, perPage: 1 },
    sort: resource.list.sort,
  });
  const title = translate(`resources.${resource.path}.fields.${field}`);
  return (
    <Link to={listLink(resource.path, filter)} sx={{ py: 0.75 }}>
      {label(resource.path, 2)}（{title}）：{meta?.estimated ? '≈' : ''}
      {total ?? '…'}
    </Link>
  );
}
