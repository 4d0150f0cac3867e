import { Alert, DialogContentText } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Row } from '../../providers/meta.ts';

/** Before a decision: that the rules say otherwise, and whether it can be taken back. */
export function Aftermath({ row, verb, undoable }: { row: Row; verb: string; undoable: readonly string[] }) {
  const translate = useTranslate();
  const against = (verb === 'reject' && row.light === 'green') || (verb === 'approve' && row.light === 'red');
  const undoes = verb === 'reject' && row.reviewWhen === 'after';
  return (
    <>
      <DialogContentText sx={{ mb: 1 }}>{`${row.applicantName} ${row.number ?? ''}`}</DialogContentText>
      {against && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {translate(verb === 'reject' ? 'huiji.inbox.rejectsGreen' : 'huiji.inbox.approvesRed')}
        </Alert>
      )}
      <DialogContentText sx={{ mb: 1 }}>
        {undoes && translate('huiji.inbox.undoesEffect')}
        {translate(undoable.includes(verb) ? 'huiji.inbox.heldNotices' : 'huiji.inbox.notHeld')}
      </DialogContentText>
    </>
  );
}
