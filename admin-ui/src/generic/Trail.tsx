import { Breadcrumbs, Typography } from '@mui/material';
import { Link, useGetResourceLabel, useRecordContext } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { mayDo } from '../providers/mayDo.ts';
import type { Row } from '../providers/meta.ts';
import { representation } from './representation.ts';

/** Where one is, and the way back to the list as it was left: filtered, sorted and on its page. */
export function Trail({ resource }: { resource: ResourceMeta }) {
  const row = useRecordContext<Row>();
  const name = useGetResourceLabel();
  if (!mayDo(resource, 'list')) return null;
  return (
    <Breadcrumbs sx={{ mr: 'auto', alignSelf: 'center' }}>
      <Link to={`/${resource.path}`}>{name(resource.path, 2)}</Link>
      {row && <Typography>{representation(resource, row)}</Typography>}
    </Breadcrumbs>
  );
}
