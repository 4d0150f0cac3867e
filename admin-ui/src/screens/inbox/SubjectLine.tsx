import { Box } from '@mui/material';
import { Link, RecordRepresentation, useGetOne, useLocale } from 'react-admin';
import { currentMeta, type Row } from '../../providers/meta.ts';
import { useWriting } from '../../providers/useWriting.ts';

/** The record that something is about: what it is, what it is called, and the way to it. */
export function SubjectLine({ subject, id }: { subject: string; id: string }) {
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  const writing = useWriting();
  const resource = currentMeta()?.resources.find(({ name }) => name === subject);
  const { data } = useGetOne<Row>(resource?.path ?? '', { id }, { enabled: Boolean(resource), retry: false });
  if (!resource || !data) return null;
  return (
    <Box sx={{ fontSize: 14, my: 0.5 }}>
      {resource.title[locale]}
      {writing.colon}
      <Link to={`/${resource.path}/${id}/show`}>
        <RecordRepresentation resource={resource.path} record={data} />
      </Link>
    </Box>
  );
}
