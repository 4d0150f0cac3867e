import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { IconButton } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { mayDo } from '../providers/mayDo.ts';
import type { Row } from '../providers/meta.ts';
import { representation } from './representation.ts';
import { useLook } from './useLook.ts';

/** Opens a row in the drawer, without leaving the list. */
export function LookButton({ resource }: { resource: ResourceMeta }) {
  const row = useRecordContext<Row>();
  const translate = useTranslate();
  const { open } = useLook();
  if (!row || !mayDo(resource, 'get', row)) return null;
  const title = translate('huiji.look.open', { name: representation(resource, row) });
  return (
    <IconButton
      size="small"
      aria-label={title}
      title={title}
      onClick={(event) => {
        event.stopPropagation();
        open(row.id);
      }}
    >
      <VisibilityOutlined fontSize="small" />
    </IconButton>
  );
}
