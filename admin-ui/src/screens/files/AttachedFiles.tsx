import { Box, Link } from '@mui/material';
import { useGetList } from 'react-admin';
import { mayDo } from '../../providers/mayDo.ts';
import { resourceMeta } from '../../providers/meta.ts';

const most = 50;

/** The files that hang on a record, each to download; nothing where there are none. */
export function AttachedFiles({ recordId }: { recordId: string }) {
  const isAllowed = mayDo(resourceMeta('files'), 'list');
  const { data = [] } = useGetList(
    'files',
    { filter: { recordId }, sort: { field: 'createdAt', order: 'ASC' }, pagination: { page: 1, perPage: most } },
    { enabled: isAllowed },
  );
  if (data.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5, fontSize: 14 }}>
      {data.map(({ id, name }) => (
        <li key={id}>
          <Link href={`/api/files/${id}/content`} download>
            {name}
          </Link>
        </li>
      ))}
    </Box>
  );
}
