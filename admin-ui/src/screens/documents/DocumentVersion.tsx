import { Box } from '@mui/material';
import { Link, useGetList, useResourceContext, useTranslate } from 'react-admin';
import { representation } from '../../generic/representation.ts';
import { mayDo } from '../../providers/mayDo.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';

const shown = 8;

/** Which version of which document a fingerprint is, as far as the reader may see documents; its beginning is enough to compare. */
export function DocumentVersion({ hash }: { hash: unknown }) {
  const translate = useTranslate();
  const documents = resourceMeta('documents');
  const isItself = useResourceContext() === 'documents';
  const fingerprint = typeof hash === 'string' ? hash : '';
  const { data } = useGetList<Row>(
    'documents',
    { filter: { hash: fingerprint }, pagination: { page: 1, perPage: 1 }, sort: { field: 'createdAt', order: 'ASC' } },
    { enabled: fingerprint !== '' && !isItself && mayDo(documents, 'list') },
  );
  if (fingerprint === '') return <>—</>;
  const [found] = data ?? [];
  return (
    <Box component="span" title={fingerprint} sx={{ fontSize: 14 }}>
      {found && (
        <Link to={`/documents/${found.id}/show`}>
          {translate('huiji.document.version', {
            title: documents ? representation(documents, found) : found.title,
            number: found.number,
          })}
        </Link>
      )}{' '}
      <Box component="code" sx={{ color: 'text.secondary', fontSize: 13 }}>
        {fingerprint.slice(0, shown)}
      </Box>
    </Box>
  );
}
