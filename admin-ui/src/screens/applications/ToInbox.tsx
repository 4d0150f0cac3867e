import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ResourceMeta } from '../../../../contract/meta.ts';
import { isPossible } from '../../providers/mayDo.ts';
import type { Row } from '../../providers/meta.ts';
import { isIn } from '../../providers/states.ts';

/** A case is decided where its verdicts stand: the way there, as long as there is something to decide; then the form that it was, to print. */
export function ToInbox({ resource, row }: { resource: ResourceMeta; row: Row }) {
  const isOpen = isIn(resource.path, row, 'inProgress') || row.spotCheck === 'open';
  const mayDecide =
    isOpen && Object.entries(resource.actions).some(([name, action]) => isPossible(resource, name, action, row));
  const translate = useTranslate();
  const hasForm = row.state === 'approved' && row.subjectKind === 'person' && Boolean(row.memberId);
  return (
    <>
      {mayDecide && (
        <Button component={Link} to={`/inbox/${row.id}`} size="small">
          {translate('huiji.inbox.decide')}
        </Button>
      )}
      {hasForm && (
        <Button href={`/api/applications/${row.id}/form`} target="_blank" rel="noopener" size="small">
          {translate('huiji.inbox.printForm')}
        </Button>
      )}
    </>
  );
}
