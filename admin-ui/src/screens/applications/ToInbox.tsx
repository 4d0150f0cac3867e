import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ResourceMeta } from '../../../../contract/meta.ts';
import { isPossible } from '../../providers/mayDo.ts';
import type { Row } from '../../providers/meta.ts';
import { isIn } from '../../providers/states.ts';

/** A case is decided where its verdicts stand: the way there, as long as there is something to decide. */
export function ToInbox({ resource, row }: { resource: ResourceMeta; row: Row }) {
  const isOpen = isIn(resource.path, row, 'inProgress') || row.spotCheck === 'open';
  const mayDecide =
    isOpen && Object.entries(resource.actions).some(([name, action]) => isPossible(resource, name, action, row));
  const translate = useTranslate();
  if (!mayDecide) return null;
  return (
    <Button component={Link} to={`/inbox/${row.id}`} size="small">
      {translate('huiji.inbox.decide')}
    </Button>
  );
}
