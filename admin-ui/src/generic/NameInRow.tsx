import { Box } from '@mui/material';
import { useRecordContext } from 'react-admin';
import type { FieldMeta } from '../../../contract/meta.ts';
import type { Row } from '../providers/meta.ts';

/** What a row points to, by its name on one line. It is no link: a click anywhere in the row opens the row. */
export function NameInRow({ field }: { field: FieldMeta }) {
  const row = useRecordContext<Row>();
  const name = row?._labels?.[field.name] ?? '—';
  return (
    <Box component="span" title={name} sx={oneLine}>
      {name}
    </Box>
  );
}

const oneLine = {
  display: 'inline-block',
  maxWidth: '15em',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  verticalAlign: 'bottom',
} as const;
