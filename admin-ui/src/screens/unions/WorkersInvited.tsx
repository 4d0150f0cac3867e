import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { WorkersInvited as Invited } from '../../../../contract/workersInvited.ts';
import { useWriting } from '../../providers/useWriting.ts';

/** How many were invited, until when that can be undone, and the way to the list. */
export function WorkersInvited({ value, onClose }: { value: unknown; onClose: () => void }) {
  const translate = useTranslate();
  const writing = useWriting();
  const { listId, people, skipped, sendsAt } = value as Invited;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="invited-title">
      <DialogTitle id="invited-title">{translate('huiji.invited.title', { smart_count: people })}</DialogTitle>
      <DialogContent>
        <DialogContentText>
          {sendsAt
            ? translate('huiji.invited.waits', { time: writing.time(sendsAt) })
            : translate('huiji.invited.sent')}
        </DialogContentText>
        {skipped > 0 && (
          <DialogContentText sx={{ mt: 1 }}>
            {translate('huiji.invited.skipped', { smart_count: skipped })}
          </DialogContentText>
        )}
      </DialogContent>
      <DialogActions>
        <Button component={Link} to={`/collectiveJoins/${listId}/show`} onClick={onClose}>
          {translate('huiji.invited.list')}
        </Button>
        <Button onClick={onClose} autoFocus>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
